using System.CommandLine;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Checks.Drift;
using CardWeb.Tf.Operations.Reports.Progress;
using CardWeb.Tf.Operations.Runs.NextSteps;
using CardWeb.Tf.Operations.Runs.Local;
using CardWeb.Tf.Operations.Targets;

namespace CardWeb.Tf.Operations.Commands;

/// <summary><c>next [environment]</c>.</summary>
public sealed class NextVerb : Verb
{
    private readonly Argument<string?> _environment = OptionalEnvironment.Argument();

    private readonly Option<bool> _isLocal = new("--local") { Description = "Looks at the emulator that 'up' started, not at AWS." };

    /// <summary>The verb.</summary>
    public NextVerb()
        : base("next", "Tells where each environment stands, from the code, its state and AWS, and what to do next. Changes nothing.")
    {
        Command.Add(_environment);
        Command.Add(_isLocal);
    }

    /// <inheritdoc />
    protected override async Task<ExitCode> ExecuteAsync(ParseResult parsed, Operation operation)
    {
        SettingsCheck.EnsureValid(Catalogue.All);
        var workspace = Workspace.Find();
        using var taken = WorkspaceLock.Take(workspace, Command.Name);
        operation.Aftermath = _ => Task.FromResult("Nothing was changed: this verb only looks.");
        var isOne = parsed.GetValue(_environment) is not null;
        List<(EnvironmentSettings Settings, NextStep Step)> found = [];
        foreach (var settings in OptionalEnvironment.Read(parsed, _environment))
            found.Add((settings, await FindAsync(workspace, settings, isOne, new() { IsLocal = parsed.GetValue(_isLocal) }, operation)));

        foreach (var (settings, step) in found)
        {
            operation.Console.Line($"{settings.Name}: {step.Stands}.");
            operation.Console.Line(step.Command is { } command ? $"  Next: {command}" : "  Nothing to do.");
        }

        return ExitCode.Done;
    }

    // Of several, those in accounts of other credentials are told and passed over.
    private static async Task<NextStep> FindAsync(
        Workspace workspace, EnvironmentSettings settings, bool isOne, EnvironmentOptions options, Operation operation)
    {
        var cancel = operation.Interrupt.Token;
        EnvironmentTarget target;
        try
        {
            target = await EnvironmentTarget.OpenAsync(workspace, settings, options, cancel);
        }
        catch (OperationException e) when (!isOne)
        {
            return new($"it can't be seen. {e.Message.TrimEnd('.')}", $"dotnet run -- next {settings.Name}");
        }

        var console = operation.Console;
        var view = console.View();
        var ignores = IgnoreFile.Find(workspace, settings.Name, named: null, DateOnly.FromDateTime(console.Clock.GetUtcNow().UtcDateTime));
        Task<NextStep> LookAsync(CancellationToken token) =>
            view.ShowAsync(() => new StepFinder(target, ignores, new Steps(view, console.Clock), view).FindAsync(token));
        return target.Emulator is { } emulator ? await EmulatorGuard.RunAsync(emulator, LookAsync, cancel) : await LookAsync(cancel);
    }
}
