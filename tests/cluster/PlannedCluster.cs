using System.Text.Json.Nodes;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.Deployment;
using CardWeb.Tf.Operations.PlanReports;
using CardWeb.Tf.Operations.Progress;
using CardWeb.Tf.Operations.SavedPlans;
using CardWeb.Tf.Tests.Operations;
using Spectre.Console.Testing;

namespace CardWeb.Tf.Tests.Cluster;

/// <summary>Plans and applies on a cluster of a test's own, as the verbs do.</summary>
internal sealed class PlannedCluster(LocalCluster cluster)
{
    private readonly QuietView _view = new();

    /// <summary>The program, run in the cluster's workspace.</summary>
    public BuiltProgram Program { get; } = new(cluster.Root);

    /// <summary>Another plan's file and record, to be spoilt.</summary>
    public SavedPlanFile Copy(string from, string to)
    {
        System.IO.File.Copy(File(from).Path, File(to).Path, overwrite: true);
        System.IO.File.Copy(File(from).Record, File(to).Record, overwrite: true);
        return File(to);
    }

    /// <summary>A report as the console shows it.</summary>
    public static string Shown(PlanReport report)
    {
        using TestConsole output = new();
        output.Profile.Width = 200;
        TerminalPlan.Write(new OperationConsole(output, TextWriter.Null), report);
        return output.Output;
    }

    /// <summary>Where plans are saved.</summary>
    public SavedPlanFile File(string name) => new(Path.Combine(cluster.Root, name + SavedPlanFile.Extension));

    public async Task<PlanReport> PlanAsync(EnvironmentSettings settings, string file = "test", Action<JsonObject>? tamper = null, params string[] allow) =>
        await PlanAsync(await cluster.SessionAsync(settings, tamper), file, allow);

    public Task<PlanReport> PlanAsync(EnvironmentSession session, string file, params string[] allow) =>
        new Planning(new Steps(_view, TimeProvider.System), TimeProvider.System).RunAsync(session, File(file), allow, CancellationToken.None);

    public Task<ApplyResult> ApplyAsync(EnvironmentSettings settings, string file = "test", Action<JsonObject>? tamper = null, params string[] allow) =>
        ApplyAsync(settings, file, tamper, (_, _) => Task.CompletedTask, allow);

    /// <summary>Applies; what is looked at before may be a test's own.</summary>
    public Task<ApplyResult> ApplyAsync(EnvironmentSettings settings, string file, Action<JsonObject>? tamper, Func<EnvironmentSession, CancellationToken, Task> before, params string[] allow)
    {
        Steps steps = new(_view, TimeProvider.System);
        ServersServe after = new(steps, _view, new OperationConsole());
        ApplyWatch watch = new() { BeforeApply = (session, _, cancel) => before(session, cancel), AfterApply = after.RunAsync };
        Applying applying = new(steps, watch, _view) { Open = (_, _) => cluster.SessionAsync(settings, tamper) };
        return applying.RunAsync(cluster.Target(settings), File(file), allow, CancellationToken.None);
    }
}
