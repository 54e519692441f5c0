using System.CommandLine;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Deployment;
using CardWeb.Tf.Operations.Progress;

namespace CardWeb.Tf.Operations.Commands;

/// <summary><c>up [environment]</c>.</summary>
public sealed class UpVerb : Verb
{
    private readonly LocalVerbOptions _options = new();
    private readonly Argument<string> _environment = new("environment")
    {
        Description = $"One of {string.Join(", ", Catalogue.All.Select(settings => settings.Name))}.",
        DefaultValueFactory = _ => "development",
    };

    /// <summary>The verb.</summary>
    public UpVerb()
        : base("up", "Deploys an environment to the emulator on this machine, with real Terraform. Again: only what has changed.")
    {
        Command.Add(_environment);
        _options.AddAllTo(Command);
    }

    /// <inheritdoc />
    protected override async Task<ExitCode> ExecuteAsync(ParseResult parsed, Operation operation)
    {
        var settings = Catalogue.Find(parsed.GetRequiredValue(_environment));
        var workspace = Workspace.Find();
        using var taken = WorkspaceLock.Take(workspace, $"up {settings.Name}");
        var console = operation.Console;
        var view = console.View();
        Steps steps = new(view, console.Clock);
        Up up = new(workspace, _options.Read(parsed), steps, view);
        operation.Aftermath = isInterrupted => Aftermath.TidyAsync(up, settings, isInterrupted);
        var result = await view.ShowAsync(() => up.RunAsync(settings, console.Clock, operation.Interrupt.Token));
        WorkReport.Show(console, steps, view);
        return UpReport.Write(console, result);
    }
}
