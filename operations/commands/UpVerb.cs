using System.CommandLine;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Checks.Drift;
using CardWeb.Tf.Operations.Reports;
using CardWeb.Tf.Operations.Reports.Deployment;
using CardWeb.Tf.Operations.Reports.Progress;
using CardWeb.Tf.Operations.Runs.Local;
using CardWeb.Tf.Operations.Runs.Plans;
using CardWeb.Tf.Operations.Runs.Sessions;

namespace CardWeb.Tf.Operations.Commands;

/// <summary><c>up [environment]</c>.</summary>
public sealed class UpVerb : Verb
{
    private readonly LocalVerbOptions _options = new();
    private readonly NamesOption _allow = NamesOption.Allow();
    private readonly NamesOption _overDrift = NamesOption.OverDrift();
    private readonly Argument<string> _environment = new("environment")
    {
        Description = "The environment, by its name.",
        CompletionSources = { Catalogue.All.Select(settings => settings.Name).ToArray() },
        DefaultValueFactory = _ => "development",
    };

    /// <summary>The verb.</summary>
    public UpVerb()
        : base("up", "Deploys an environment to the emulator on this machine, with real Terraform. Again: only what has changed.")
    {
        Command.Add(_environment);
        Command.Add(_allow);
        Command.Add(_overDrift);
        _options.AddAllTo(Command);
    }

    /// <inheritdoc />
    protected override async Task<ExitCode> ExecuteAsync(ParseResult parsed, Operation operation)
    {
        var settings = Catalogue.Find(parsed.GetRequiredValue(_environment));
        var workspace = Workspace.Find();
        using var taken = WorkspaceLock.Take(workspace, $"up {settings.Name}");
        var console = operation.Console;
        var ignores = IgnoreFile.Find(workspace, settings.Name, named: null, DateOnly.FromDateTime(console.Clock.GetUtcNow().UtcDateTime));
        var view = console.View();
        Steps steps = new(view, console.Clock);
        var local = _options.Read(parsed);
        DeploymentWatch watch = new(steps, view, console.Clock, ignores) { Over = _overDrift.Read(parsed), Health = local.Health };
        Up up = new(workspace, local, steps, view) { Allow = _allow.Read(parsed) };
        operation.Aftermath = isInterrupted => Aftermath.TidyAsync(up, settings, isInterrupted);
        var result = await view.ShowAsync(() => up.RunAsync(settings, watch, operation.Interrupt.Token));
        WorkReport.Show(console, steps, view);
        return UpReport.Write(console, result);
    }
}
