using System.Text.Json.Nodes;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.Deployment;
using CardWeb.Tf.Operations.PlanReports;
using CardWeb.Tf.Operations.Progress;
using CardWeb.Tf.Operations.SavedPlans;

namespace CardWeb.Tf.Tests.Cluster;

/// <summary>Plans and applies on a cluster of a test's own, as the verbs do.</summary>
internal sealed class PlannedCluster(LocalCluster cluster)
{
    private readonly QuietView _view = new();

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
