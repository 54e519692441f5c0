using System.CommandLine;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Checks.Approval;
using CardWeb.Tf.Operations.Reports;
using CardWeb.Tf.Operations.Reports.Approval;
using CardWeb.Tf.Operations.Runs.Approval;
using CardWeb.Tf.Operations.Runs.Sessions;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Commands;

/// <summary><c>approve [environment] [--check]</c>.</summary>
public sealed class ApproveVerb : Verb
{
    /// <summary>What approves everything, for messages.</summary>
    public const string Everything = "dotnet run -- approve";

    private readonly Argument<string?> _environment = OptionalEnvironment.Argument();

    private readonly Option<bool> _isCheck = new("--check")
    {
        Description = "Shows the differences and writes nothing. Exits with 2 if there are any.",
    };

    /// <summary>The verb.</summary>
    public ApproveVerb()
        : base(
            "approve",
            "Shows how the code changes the approved JSON and construct trees of environments and bootstraps, and approves that: "
            + $"writes them to {ApprovedFiles.Folder}. Without an environment, the tables of README and docs that repeat the code too. "
            + "Needs no AWS.")
    {
        Command.Add(_environment);
        Command.Add(_isCheck);
    }

    /// <summary>Every file that follows from the code.</summary>
    /// <param name="root">The repository's folder.</param>
    /// <param name="stacks">Every stack.</param>
    /// <param name="verbs">The command line.</param>
    public static IReadOnlyList<ApprovedFile> All(string root, IReadOnlyList<CodeStack> stacks, Command verbs) =>
        [.. ApprovedFiles.Of(root, stacks), .. ApprovedFiles.LeftOver(root, stacks), .. GeneratedPages.Of(root, verbs)];

    /// <inheritdoc />
    protected override Task<ExitCode> ExecuteAsync(ParseResult parsed, Operation operation)
    {
        var environments = OptionalEnvironment.Read(parsed, _environment);
        var root = Workspace.Find().Root;
        NodeRuntime.Prepare();
        SettingsCheck.EnsureValid(Catalogue.All);
        IReadOnlyList<ApprovedFile> files = parsed.GetValue(_environment) is null
            ? All(root, CodeStack.Of(environments), parsed.RootCommandResult.Command)
            : ApprovedFiles.Of(root, CodeStack.Of(environments));
        ApprovalText.Write(operation.Console, files);
        return Task.FromResult(Answer(operation.Console, root, files, parsed));
    }

    private ExitCode Answer(OperationConsole console, string root, IReadOnlyList<ApprovedFile> files, ParseResult parsed)
    {
        var count = files.Count(file => !file.IsCurrent);
        var asked = parsed.GetValue(_environment) is { } environment ? $"{Everything} {environment}" : Everything;
        if (count == 0)
        {
            console.Line($"Nothing to approve: {files.Count} files are as the code makes them.");
            return ExitCode.Done;
        }

        if (parsed.GetValue(_isCheck))
        {
            console.Line($"Not approved: {Files(count)}. To approve: {asked}");
            return ExitCode.Difference;
        }

        ApprovedFiles.Approve(root, files);
        console.Line($"Approved: {Files(count)}. Commit {(count == 1 ? "it" : "them")} with the code.");
        return ExitCode.Done;
    }

    private static string Files(int count) => count == 1 ? "1 file" : $"{count} files";
}
