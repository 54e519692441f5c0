using System.Text.Json;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Checks.Drift;
using CardWeb.Tf.Operations.Reports.Progress;
using CardWeb.Tf.Operations.Runs.Drift;
using CardWeb.Tf.Operations.Runs.Sessions;
using CardWeb.Tf.Operations.Terraform.Plans;
using CardWeb.Tf.Operations.Terraform.Runner;
using CardWeb.Tf.Tests.Authorization;
using CardWeb.Tf.Tests.Operations;

namespace CardWeb.Tf.Tests.Cluster.Drift;

/// <summary>A deployed environment, and drift looked for in it.</summary>
internal sealed class DriftCluster : IAsyncDisposable
{
    private readonly LocalCluster _cluster;
    private readonly TerraformPlan _plan;

    private DriftCluster(LocalCluster cluster, EnvironmentSession session, TerraformPlan plan)
    {
        (_cluster, Session, _plan) = (cluster, session, plan);
        Aws = new AwsCli(session.Target.Variables);
        Program = new BuiltProgram(cluster.Root) { Variables = { [ProviderServer.Variable] = session.Target.Variables.GetValueOrDefault(ProviderServer.Variable) } };
    }

    public AwsCli Aws { get; }

    public EnvironmentSession Session { get; }

    /// <summary>The program, run in the cluster's workspace.</summary>
    public BuiltProgram Program { get; }

    /// <summary>What is asked of the emulator.</summary>
    public EmulatorCalls Calls => _cluster.Calls;

    /// <summary>The workspace's folder.</summary>
    public string Root => _cluster.Root;

    public static async Task<DriftCluster> DeployAsync(EnvironmentSettings settings)
    {
        AwsCli.Require();
#pragma warning disable CA2000 // It is disposed of with what is returned.
        var cluster = await LocalCluster.StartAsync();
#pragma warning restore CA2000
        var executable = await TerraformExecutable.FindAsync(CancellationToken.None);
        await using var bootstrap = await cluster.BootstrapAsync(settings);
        _ = await cluster.DeployAsync(settings);
        _ = await bootstrap.DoneAsync();
        var deployed = await OfAsync(cluster, EnvironmentSession.Of(cluster.Target(settings), executable, new QuietView()));
        cluster.Remember(settings);
        return deployed;
    }

    /// <summary>A copy on which other settings are deployed.</summary>
    public async Task<DriftCluster> ChangedAsync(EnvironmentSettings settings)
    {
#pragma warning disable CA2000 // It is disposed of with what is returned.
        var copy = await _cluster.CopyAsync();
#pragma warning restore CA2000
        _ = await copy.DeployAsync(settings);
        return await OfAsync(copy, await copy.InitializedAsync(settings));
    }

    /// <summary>This very cluster with other settings deployed on it, as <c>plan</c> and <c>apply</c> do; and the plan that was applied.</summary>
    public async Task<(DriftCluster Cluster, TerraformPlan Applied)> RedeployAsync(EnvironmentSettings settings)
    {
        var session = await _cluster.SessionAsync(settings);
        var state = await session.Target.State.DocumentAsync(CancellationToken.None);
        await TaintedResources.KeepAsync(session.Terraform, state, new Steps(new QuietView(), TimeProvider.System), CancellationToken.None);
        var made = await session.Terraform.PlanAsync("test.tfplan", CancellationToken.None);
        var plan = await session.Terraform.ShowAsync(made.File, CancellationToken.None);
        Assert.That(plan.ResourceChanges.Where(IsInWrongOrder).Select(change => change.Address), Is.Empty, "replaced in another order than the table says");
        _ = await session.Terraform.ApplyAsync(made.File, CancellationToken.None);
        return (await OfAsync(_cluster, session), plan);
    }

    /// <summary>Marks a resource as broken, as a creation that fails does.</summary>
    public async Task TaintAsync(string address)
    {
        List<string> told = [];
        var terraform = new TerraformProcess(Session.Terraform.Folder, Session.Target.Variables);
        Assert.That(await terraform.RunAsync(["taint", "-no-color", address], told.Add, told.Add, CancellationToken.None), Is.Zero, string.Join('\n', told));
    }

    /// <summary>What a plan would change now.</summary>
    public IReadOnlyList<string> Unfinished => [.. _plan.ResourceChanges.Where(change => change.IsManaged && change.Actions is not ["no-op"]).Select(change => change.Address)];

    /// <summary>Each resource that the state has, by address.</summary>
    public IEnumerable<string> Addresses => _plan.Present.Keys.Where(address => !address.StartsWith("data.", StringComparison.Ordinal));

    /// <summary>A cluster that is just like this one, for one test to change.</summary>
    public async Task<DriftCluster> CopyAsync()
    {
#pragma warning disable CA2000 // It is disposed of with what is returned.
        var copy = await _cluster.CopyAsync();
#pragma warning restore CA2000
        return new DriftCluster(copy, await copy.InitializedAsync(Session.Settings), _plan);
    }

    /// <summary>This copy as the original is, for the next test.</summary>
    public async Task<DriftCluster> RewoundAsync(DriftCluster original)
    {
        await _cluster.RewindAsync(original._cluster);
        return new DriftCluster(_cluster, await _cluster.InitializedAsync(Session.Settings), _plan);
    }

    public DriftFinder Finder { get; } = new(IgnoreFile.None, new Steps(new QuietView(), TimeProvider.System));

    public Task<DriftReport> FindAsync(EnvironmentSession? session = null) => Finder.FindAsync(session ?? Session, CancellationToken.None);

    /// <summary>A plan of it as it is.</summary>
    public Task<TerraformPlan> PlanAsync() => _cluster.PlanAsync(Session.Settings);

    /// <summary>Plans and applies, as someone would who does not look first; unless told to look.</summary>
    public async Task ApplyAsync(Func<TerraformPlan, Task>? look = null)
    {
        var made = await Session.Terraform.PlanAsync("test.tfplan", CancellationToken.None);
        if (look is not null)
        {
            await look(await Session.Terraform.ShowAsync(made.File, CancellationToken.None));
        }

        _ = await Session.Terraform.ApplyAsync(made.File, CancellationToken.None);
    }

    /// <summary>The code says something else from now on.</summary>
    public async Task CodeAsync(EnvironmentSettings settings) => Assert.That(await _cluster.ValidateAsync(settings), Is.Empty);

    /// <summary>The address of the resource that this construct made.</summary>
    public string Address(string path) => Session.Stack.Stack.ConstructPaths.Single(resource => resource.Value == path).Key;

    /// <summary>An attribute of the resource that this construct made, as it was when it was deployed.</summary>
    public string Value(string path, string attribute = "id") => _plan.Present[Address(path)].GetProperty(attribute) is { ValueKind: JsonValueKind.String } value
        ? value.GetString()!
        : throw new ArgumentException($"{path} has no text {attribute}", nameof(attribute));

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    private static bool IsInWrongOrder(ResourceChange change) =>
        change.IsReplaced && (change.Actions[0] is "create") != ReplacedResources.AreCreatedFirst(change.Type);

    private static async Task<DriftCluster> OfAsync(LocalCluster cluster, EnvironmentSession session)
    {
        return new DriftCluster(cluster, session, await cluster.PlanAsync(session.Settings));
    }
}
