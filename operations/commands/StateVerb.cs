using System.CommandLine;
using CardWeb.Tf.Operations.Reports;
using CardWeb.Tf.Operations.Reports.State;
using CardWeb.Tf.Operations.Targets;

namespace CardWeb.Tf.Operations.Commands;

/// <summary><c>state environment</c>, and below it <c>state unlock environment</c>.</summary>
public sealed class StateVerb : EnvironmentVerb
{
    private readonly Option<string?> _json = ReportFile.JsonOption();

    /// <summary>The verb.</summary>
    public StateVerb()
        : base("state", "Tells what an environment's state is, and who holds its lock. Exits with 4 if the state is locked.", usesTerraform: false)
    {
        Command.Add(_json);
        Command.Add(new StateUnlockVerb().Command);
    }

    /// <inheritdoc />
    protected override async Task<ExitCode> ExecuteAsync(
        ParseResult parsed, Operation operation, EnvironmentTarget target, CancellationToken cancel)
    {
        var console = operation.Console;
        var summary = await StateSummary.ReadAsync(target, console.Clock.GetUtcNow(), cancel);
        foreach (var line in summary.Lines)
            console.Line(line);

        ReportFile.Write(parsed.GetValue(_json), () => ReportJson.Text(StateJson.Of(summary)));
        if (summary.Lock is not { } held)
            return ExitCode.Done;

        console.Line();
        console.Line("Wait until that run has ended: it frees the lock itself, also when it is interrupted.");
        console.Line($"Only if it is certain that it is dead: {target.Command("state unlock")} --id {held.Info.Id}");
        return ExitCode.Locked;
    }
}
