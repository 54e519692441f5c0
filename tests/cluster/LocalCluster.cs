using System.Text.Json;
using System.Text.Json.Nodes;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.Aws;
using CardWeb.Tf.Operations.Aws.Health;
using CardWeb.Tf.Operations.Emulation;
using CardWeb.Tf.Operations.Runs.Bootstrap;
using CardWeb.Tf.Operations.Runs.Sessions;
using CardWeb.Tf.Operations.Targets;
using CardWeb.Tf.Operations.Terraform.Mirror;
using CardWeb.Tf.Operations.Terraform.Plans;
using CardWeb.Tf.Operations.Terraform.Runner;
using CardWeb.Tf.Operations.Terraform.Stacks;
using CardWeb.Tf.Tests.Authorization;
using CardWeb.Tf.Tests.Emulation;
using CardWeb.Tf.Tests.Operations;

namespace CardWeb.Tf.Tests.Cluster;

#pragma warning disable CA2000 // The cluster disposes of its folder, and of the provider that a session has started.

/// <summary>
/// One environment on an emulator of its own, deployed by real Terraform, for tests that change its settings on the way.
/// The provider runs as long as the cluster is there.
/// </summary>
internal sealed class LocalCluster : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private Emulator _emulator;
    private readonly Workspace _workspace;
    private readonly Dictionary<string, ProviderServer> _providers = [];

    private LocalCluster(TemporaryFolder folder, Emulator emulator)
    {
        (_folder, _emulator) = (folder, emulator);
        File.Copy(Path.Combine(Repository.Root, "cdktf.json"), Path.Combine(folder.Path, "cdktf.json"), overwrite: true);
        _workspace = Workspace.Find(folder.Path);
    }

    public static async Task<LocalCluster> StartAsync()
    {
        Needs.TerraformAndTheEmulator();
        var folder = new TemporaryFolder();
        return new LocalCluster(folder, await SharedEmulator.NewAsync(Path.Combine(folder.Path, ".emulator")));
    }

    /// <summary>Another cluster that is just like this one is now: its emulator, its state and its workspace.</summary>
    public async Task<LocalCluster> CopyAsync()
    {
        var folder = new TemporaryFolder();
        var emulator = await EmulatorCopy.MakeAsync(_emulator, Path.Combine(folder.Path, ".emulator"));
        foreach (var part in (string[])[_workspace.Output, _workspace.Cache])
        {
            if (Directory.Exists(part))
                FolderCopy.Make(part, Path.Combine(folder.Path, Path.GetFileName(part)));
        }

        return new LocalCluster(folder, emulator);
    }

    /// <summary>Makes this copy what the original is, at the same address: the folder stays initialized, and the provider runs on.</summary>
    public async Task RewindAsync(LocalCluster original)
    {
        var port = _emulator.Endpoint.Port;
        await _emulator.StopAsync();
        _emulator = await EmulatorCopy.MakeAsync(original._emulator, _workspace.EmulatorFolder, port);
    }

    /// <summary>The workspace's folder.</summary>
    public string Root => _workspace.Root;

    /// <summary>Marks the synthesized stack as current, so that the program does not synthesize it again. The settings must be the catalogue's.</summary>
    public void Remember(EnvironmentSettings settings) => new SynthesisStamp(_workspace).Write([settings]);

    /// <summary>What is asked of the emulator.</summary>
    public EmulatorCalls Calls => new(_emulator);

    public Inventory Inventory(EnvironmentSettings settings) => new(Access(settings));

    /// <summary>Deploys the settings, and returns what the plan came to with the stack's outputs.</summary>
    public async Task<(ChangeSummary Changes, StackOutputs Outputs)> DeployAsync(EnvironmentSettings settings)
    {
        var stack = await OpenAsync(settings);
        var plan = await stack.Terraform.PlanAsync("test.tfplan", CancellationToken.None);
        _ = await stack.Terraform.ApplyAsync(plan.File, CancellationToken.None);
        return (plan.Changes, await stack.Terraform.OutputAsync(CancellationToken.None));
    }

    /// <summary>Validates what the settings come to, and returns what Terraform finds.</summary>
    public async Task<IReadOnlyList<Diagnostic>> ValidateAsync(EnvironmentSettings settings) => await (await OpenAsync(settings)).Terraform.ValidateAsync(CancellationToken.None);

    /// <summary>Plans the settings, and returns the plan.</summary>
    public async Task<TerraformPlan> PlanAsync(EnvironmentSettings settings)
    {
        var stack = await OpenAsync(settings);
        var plan = await stack.Terraform.PlanAsync("test.tfplan", CancellationToken.None);
        return await stack.Terraform.ShowAsync(plan.File, CancellationToken.None);
    }

    /// <summary>
    /// The environment with these settings, synthesized and initialized, for the operations that work on one; what is
    /// synthesized may be tampered with first.
    /// </summary>
    public async Task<EnvironmentSession> SessionAsync(EnvironmentSettings settings, Action<JsonObject>? tamper = null)
    {
        _ = await MakeStateBucketAsync(settings);
        Synthesis.Run([settings], _workspace.Output);
        if (tamper is not null)
            Tamper(Path.Combine(_workspace.StackFolder(settings.StackName), StackFile.Name), tamper);

        return await InitializedAsync(settings);
    }

    /// <summary>The environment as it is synthesized here already, initialized.</summary>
    public async Task<EnvironmentSession> InitializedAsync(EnvironmentSettings settings)
    {
        await StartProviderAsync(settings);
        var session = EnvironmentSession.Of(Target(settings), await TerraformExecutable.FindAsync(CancellationToken.None), new QuietView());
        _ = await session.Stack.InitializeAsync(CancellationToken.None);
        return session;
    }

    /// <summary>The way to the environment, as a verb with <c>--local</c> finds it.</summary>
    public EnvironmentTarget Target(EnvironmentSettings settings) => new()
    {
        Settings = settings,
        Workspace = _workspace,
        Options = new EnvironmentOptions { IsLocal = true },
        Access = Access(settings),
        Variables = Variables(settings),
        Emulator = _emulator,
    };

    public async Task DestroyAsync(EnvironmentSettings settings) => await (await OpenAsync(settings)).Terraform.DestroyAsync(CancellationToken.None);

    public async Task<IReadOnlyList<TargetHealth>> HealthAsync(EnvironmentSettings settings, StackOutputs outputs)
    {
        using var reader = new AwsTargetHealthReader(Access(settings));
        return await reader.ReadAsync(outputs.TargetGroupArn, [.. outputs.Servers.Values], CancellationToken.None);
    }

    /// <summary>The environment variables that aim any tool at the environment's account, and whether providers come from a mirror.</summary>
    public async Task<(IReadOnlyDictionary<string, string?> Variables, bool HasMirror)> ToolVariablesAsync(EnvironmentSettings settings)
    {
        await StartProviderAsync(settings);
        var stack = await SynthesizeAsync(settings);
        var variables = new Dictionary<string, string?>(Variables(settings)) { ["CHECKPOINT_DISABLE"] = "1", ["GOGC"] = "400" };
        foreach (var (name, value) in stack.Mirror.Variables)
            variables[name] = value;

        return (variables, !stack.Mirror.NeedsRegistry);
    }

    /// <summary>Begins to bootstrap the account; its bucket keeps a state safe as soon as this returns.</summary>
    public async Task<BackgroundBootstrap> BootstrapAsync(EnvironmentSettings settings)
    {
        var executable = await TerraformExecutable.FindAsync(CancellationToken.None);
        var bootstrap = await BackgroundBootstrap.StartAsync(Target(settings), executable, new QuietView(), CancellationToken.None);
        _ = await bootstrap.BucketIsSafeAsync(CancellationToken.None);
        return bootstrap;
    }

    public Task<bool> MakeStateBucketAsync(EnvironmentSettings settings) => new PlainStateBucket(Access(settings), settings.StateBucket).EnsureAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        foreach (var provider in _providers.Values)
            await provider.DisposeAsync();

        await _emulator.StopAsync();
        _folder.Dispose();
    }

    private static void Tamper(string file, Action<JsonObject> tamper)
    {
        var json = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        tamper(json);
        File.WriteAllText(file, json.ToJsonString());
    }

    private AwsAccess Access(EnvironmentSettings settings) => AwsAccess.From(_emulator.Variables(settings.AccountId, settings.Region));

    private async Task<StackSession> OpenAsync(EnvironmentSettings settings)
    {
        _ = await MakeStateBucketAsync(settings);
        await StartProviderAsync(settings);
        var stack = await SynthesizeAsync(settings);
        _ = await stack.InitializeAsync(CancellationToken.None);
        return stack;
    }

    private async Task StartProviderAsync(EnvironmentSettings settings)
    {
        if (!_providers.ContainsKey(settings.StackName) && await SharedProvider.StartAsync(_folder.Path, Variables(settings)) is { } provider)
            _providers[settings.StackName] = provider;
    }

    /// <summary>Those that aim Terraform at the account, and name the provider that runs.</summary>
    private Dictionary<string, string?> Variables(EnvironmentSettings settings)
    {
        Dictionary<string, string?> variables = new(_emulator.Variables(settings.AccountId, settings.Region));
        if (_providers.TryGetValue(settings.StackName, out var provider))
            variables[ProviderServer.Variable] = provider.Reattach;

        return variables;
    }

    private async Task<StackSession> SynthesizeAsync(EnvironmentSettings settings)
    {
        Synthesis.Run([settings], _workspace.Output);
        var executable = await TerraformExecutable.FindAsync(CancellationToken.None);
        var file = StackFile.Read(_workspace.StackFolder(settings.StackName));
        var mirror = new MirrorChooser(_workspace, executable.Platform, new MirrorSearch()).Choose(file, named: null);
        return new StackSession(file, executable, mirror, Variables(settings), new QuietView());
    }
}
