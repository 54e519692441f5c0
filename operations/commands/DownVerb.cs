using System.CommandLine;
using CardWeb.Tf.Operations.Emulation;
using CardWeb.Tf.Operations.Reports;
using CardWeb.Tf.Operations.Reports.Progress;
using CardWeb.Tf.Operations.Runs.Local;
using CardWeb.Tf.Operations.Runs.Sessions;
using CardWeb.Tf.Operations.Targets;

namespace CardWeb.Tf.Operations.Commands;

/// <summary><c>down</c>.</summary>
public sealed class DownVerb : Verb
{
    private const string Left = "The emulator runs on, with what is not destroyed yet: 'dotnet run -- down' goes on, "
        + "'dotnet run -- down --force' stops it at once.";

    private readonly LocalVerbOptions _options = new();
    private readonly Option<bool> _force = new("--force")
    {
        Description = "Stops the emulator without destroying first: what is in it goes with it.",
    };

    /// <summary>The verb.</summary>
    public DownVerb()
        : base("down", "Destroys what is deployed on the emulator, and stops it.")
    {
        Command.Add(_force);
        _options.AddMirrorTo(Command);
    }

    /// <inheritdoc />
    protected override async Task<ExitCode> ExecuteAsync(ParseResult parsed, Operation operation)
    {
        var workspace = Workspace.Find();
        using var taken = WorkspaceLock.Take(workspace, "down");
        var console = operation.Console;
        if (NothingRuns(workspace) is { } why)
        {
            console.Line(why);
            return ExitCode.Done;
        }

        var view = console.View();
        Steps steps = new(view, console.Clock);
        Down down = new(workspace, _options.Read(parsed), steps, view);
        operation.Aftermath = _ => Task.FromResult(Left);
        await view.ShowAsync(() => down.RunAsync(parsed.GetValue(_force), operation.Interrupt.Token));
        WorkReport.Show(console, steps, view);
        console.Line("Nothing is left. 'dotnet run -- up' starts again.");
        return ExitCode.Done;
    }

    private static string? NothingRuns(Workspace workspace)
    {
        var hasRun = File.Exists(Path.Combine(workspace.EmulatorFolder, "emulator.json"));
        if (Emulator.Running(workspace.EmulatorFolder) is not null)
            return null;

        EmulatorSession.RemoveFiles(workspace);
        return hasRun
            ? "The emulator crashed; its data is lost. Its files are removed. 'dotnet run -- up' starts again."
            : "No emulator runs here: nothing to do. 'dotnet run -- up' starts one.";
    }
}
