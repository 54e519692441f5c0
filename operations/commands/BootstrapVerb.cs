using System.CommandLine;
using CardWeb.Tf.Operations.Checks.Bootstrap;
using CardWeb.Tf.Operations.Reports;
using CardWeb.Tf.Operations.Reports.Bootstrap;
using CardWeb.Tf.Operations.Reports.Progress;
using CardWeb.Tf.Operations.Runs.Bootstrap;
using CardWeb.Tf.Operations.Runs.Local;
using CardWeb.Tf.Operations.Runs.Sessions;
using CardWeb.Tf.Operations.Targets;

namespace CardWeb.Tf.Operations.Commands;

/// <summary><c>bootstrap environment</c>.</summary>
public sealed class BootstrapVerb : EnvironmentVerb
{
    private readonly Option<bool> _check = new("--check")
    {
        Description = "Tells whether it is all there and as the code wants it (exit code 0, otherwise 2), and changes nothing.",
    };

    private readonly Option<string?> _json = ReportFile.JsonOption();

    /// <summary>The verb.</summary>
    public BootstrapVerb()
        : base("bootstrap", "Makes what an environment's account needs before the first deployment: the bucket of the state, its key, the roles for GitHub. Again: only what has changed.")
    {
        Command.Add(_check);
        Command.Add(_json);
    }

    /// <inheritdoc />
    protected override async Task<ExitCode> ExecuteAsync(ParseResult parsed, Operation operation, EnvironmentTarget target, CancellationToken cancel)
    {
        var isCheck = parsed.GetValue(_check);
        var console = operation.Console;
        var view = console.View();
        Steps steps = new(view, console.Clock);
        operation.Aftermath = _ => Task.FromResult(isCheck ? "" : $"What is made so far stays. '{target.Command("bootstrap")}' goes on from there.");
        var result = await view.ShowAsync(() => RunAsync(isCheck, target, steps, view, cancel));
        WorkReport.Show(console, steps, view);
        ReportFile.Write(parsed.GetValue(_json), () => BootstrapReport.Json(result));
        if (isCheck)
            return BootstrapReport.WriteFound(console, result, target.Command("bootstrap"));

        BootstrapReport.WriteDone(console, result);
        console.Line();
        console.Line("Next:");
        console.Line($"  {target.Command("bootstrap")} --check");
        console.Line($"  {target.Command("plan")}");
        return ExitCode.Done;
    }

    private static async Task<BootstrapResult> RunAsync(bool isCheck, EnvironmentTarget target, Steps steps, IProgressView view, CancellationToken cancel)
    {
        var executable = await steps.RunAsync(
            "prerequisites", () => Prerequisites.CheckAsync(cancel), found => $"Terraform {found.Version}");
        return isCheck
            ? await new BootstrapCheck(target, steps, view).RunAsync(executable, cancel)
            : await new AccountBootstrap(target, steps, view).RunAsync(executable, cancel);
    }
}
