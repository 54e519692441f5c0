using System.Text.Json.Nodes;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Checks.Drift;
using CardWeb.Tf.Operations.Reports;
using CardWeb.Tf.Operations.Reports.Plans;
using CardWeb.Tf.Operations.Reports.Progress;
using CardWeb.Tf.Operations.Runs.Plans;
using CardWeb.Tf.Operations.Runs.Sessions;
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
    public SavedPlanFile Copy(string from, string to) => CopyOf(File(from).Path, to);

    /// <summary>The same, of a plan that lies somewhere in the workspace.</summary>
    public SavedPlanFile CopyOf(string from, string to)
    {
        SavedPlanFile source = new(Path.Combine(cluster.Root, from));
        System.IO.File.Copy(source.Path, File(to).Path, overwrite: true);
        System.IO.File.Copy(source.Record, File(to).Record, overwrite: true);
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
        ApplyAsync(settings, file, tamper, new QuietView(), allow);

    /// <summary>Does something in the last moment before Terraform is told to apply.</summary>
    public Task<ApplyResult> ApplyAsync(EnvironmentSettings settings, string file, Func<Task> meanwhile) =>
        ApplyAsync(settings, file, tamper: null, new QuietView { Meanwhile = ("apply", meanwhile) }, []);

    private Task<ApplyResult> ApplyAsync(EnvironmentSettings settings, string file, Action<JsonObject>? tamper, QuietView view, string[] allow)
    {
        Steps steps = new(view, TimeProvider.System);
        DeploymentWatch watch = new(steps, view, TimeProvider.System, IgnoreFile.None);
        Applying applying = new(steps, watch, view) { Open = (_, _) => cluster.SessionAsync(settings, tamper) };
        return applying.RunAsync(cluster.Target(settings), File(file), allow, CancellationToken.None);
    }
}
