using System.CommandLine;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Reports.Approval;
using CardWeb.Tf.Operations.Runs.Approval;
using CardWeb.Tf.Operations.Runs.Settings;

namespace CardWeb.Tf.Operations.Commands;

/// <summary>A verb that changes the user's own files: it shows what it will write, and writes all of it or nothing.</summary>
public abstract class SettingsVerb : Verb
{
    private readonly Option<bool> _isCheck = new("--check")
    {
        Description = "Shows what would be written and writes nothing. Exits with 2 if there is anything.",
    };

    private readonly Option<bool> _isSure = new("--yes") { Description = "Writes without asking. Without a terminal it never asks." };

    private readonly Option<string?> _reason = new("--reason")
    {
        Description = "Why environments differ, or break a policy, where this change makes them: for their Differences and Exceptions.",
        HelpName = "text",
    };

    /// <summary>A verb with its name and what its help says.</summary>
    protected SettingsVerb(string name, string description)
        : base(name, description)
    {
        Command.Add(_reason);
        Command.Add(_isCheck);
        Command.Add(_isSure);
    }

    /// <summary>What is to be done after the change, line by line.</summary>
    protected abstract IReadOnlyList<string> Afterwards(ParseResult parsed, EnvironmentCatalogue changed);

    /// <summary>The files as they are to be.</summary>
    protected abstract Task<ProjectFiles> ChangeAsync(ParseResult parsed, Operation operation, ProjectFiles files);

    /// <inheritdoc />
    protected sealed override async Task<ExitCode> ExecuteAsync(ParseResult parsed, Operation operation)
    {
        var console = operation.Console;
        var root = Workspace.Find().Root;
        operation.Aftermath = _ => Task.FromResult("Nothing was written.");
        var before = ProjectFiles.Read(root);
        var after = await ChangeAsync(parsed, operation, before);
        var today = DateOnly.FromDateTime(console.Clock.GetUtcNow().UtcDateTime);
        var change = SettingsChange.Of(root, before, after, Reason(parsed, operation), today);
        if (change.IsNothing)
        {
            console.Line("Nothing to change: everything is as asked for.");
            return ExitCode.Done;
        }

        ApprovalText.Write(console, change.Own);
        if (change.Approved.Count(file => !file.IsCurrent) is > 0 and var count)
            console.Line($"with it: {count} files of {ApprovedFiles.Folder}, as the code makes them then");

        if (parsed.GetValue(_isCheck))
        {
            console.Line("Nothing was written: leave out --check to write it.");
            return ExitCode.Difference;
        }

        operation.Interrupt.Token.ThrowIfCancellationRequested();
        if (!parsed.GetValue(_isSure) && console.IsTerminal && !console.Confirm("Write this?", operation.Interrupt.Token))
        {
            console.Line("Nothing was written.");
            return ExitCode.Done;
        }

        change.Write(root);
        operation.Aftermath = _ => Task.FromResult("");
        foreach (var line in (string[])["", .. Afterwards(parsed, change.Catalogue)])
            console.Line(line);

        return ExitCode.Done;
    }

    // On a terminal it is asked for once it is needed; elsewhere the error says how to give it.
    private string? Reason(ParseResult parsed, Operation operation) =>
        parsed.GetValue(_reason) ?? (operation.Console.IsTerminal ? operation.Console.Ask("Why do environments differ, where this change makes them?", "It is ours.", _ => null, operation.Interrupt.Token) : null);
}
