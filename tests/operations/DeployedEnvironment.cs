using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.Aws;
using CardWeb.Tf.Operations.Deployment;
using CardWeb.Tf.Operations.Emulation;
using CardWeb.Tf.Operations.State;
using CardWeb.Tf.Tests.Emulation;

namespace CardWeb.Tf.Tests.Operations;

/// <summary>
/// The development environment, deployed once for all tests that operate it, by two workspaces at the same time. A test
/// that breaks something mends it again.
/// </summary>
internal sealed class DeployedEnvironment : IDisposable
{
    private static DeployedEnvironment? s_one;
    private static Task? s_deployed;

    private DeployedEnvironment()
    {
    }

    public static EnvironmentSettings Settings { get; } = Catalogue.Find("development");

    /// <summary>The workspace whose <c>up</c> came first, and whose emulator it is.</summary>
    public WorkspaceFolder Folder { get; } = new();

    /// <summary>A colleague's workspace: its emulator is the same.</summary>
    public WorkspaceFolder Other { get; } = new();

    /// <summary>The <c>up</c> that came first.</summary>
    public ProgramResult First { get; private set; } = null!;

    /// <summary>What the colleague's <c>up</c> came to meanwhile.</summary>
    public ProgramResult Refused { get; private set; } = null!;

    /// <summary>What it came to when it was told to wait.</summary>
    public ProgramResult Waited { get; private set; } = null!;

    /// <summary>Calls the emulator's APIs for the environment's account.</summary>
    public AwsQuery Aws => new(Emulator().Endpoint, Settings.AccountId);

    public StateObject State => new(AwsAccess.From(Variables()), Settings.StateBucket, Settings.StateKey);

    public StateLock Lock => new(AwsAccess.From(Variables()), Settings);

    /// <summary>Deploys it for the first test that asks; where that fails, it fails for all.</summary>
    public static async Task<DeployedEnvironment> GetAsync()
    {
        Needs.TerraformAndTheEmulator();
        s_one ??= new DeployedEnvironment();
        await (s_deployed ??= s_one.DeployAsync());
        return s_one;
    }

    /// <summary>Takes it away, if a test has asked for it.</summary>
    public static async Task RemoveAsync()
    {
        if (s_one is null)
            return;

        await s_one.Folder.Program.RunAsync("down", "--force");
        s_one.Dispose();
    }

    public IReadOnlyDictionary<string, string?> Variables() => Emulator().Variables(Settings.AccountId, Settings.Region);

    /// <summary>The servers by name, as the state has them.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ServersAsync() => (await DocumentAsync()).Outputs.Servers;

    public async Task<StateDocument> DocumentAsync() => (await State.DocumentAsync(CancellationToken.None))!;

    public async Task<string> TargetGroupAsync() => (await DocumentAsync()).Outputs.TargetGroupArn;

    public void Dispose()
    {
        Folder.Dispose();
        Other.Dispose();
    }

    private async Task DeployAsync()
    {
        // Bootstrapped before: else each up would have that to do beside, and this is not about it.
        await EmulatorSession.OpenAsync(Folder.Workspace, 0, CancellationToken.None);
        var bootstrapped = await Folder.Program.RunAsync("bootstrap", Settings.Name, "--local");
        Assert.That(bootstrapped.ExitCode, Is.Zero, bootstrapped.ToString());

        var first = Folder.Program.RunAsync("up");
        await UntilLockedAsync(first, "OperationTypeApply");
        var shared = Directory.CreateDirectory(Other.Workspace.EmulatorFolder).FullName;
        File.Copy(Path.Combine(Folder.Workspace.EmulatorFolder, "emulator.json"), Path.Combine(shared, "emulator.json"));
        Refused = await Other.Program.RunAsync("up");
        Waited = await Other.Program.RunAsync("up", "--lock-timeout", "300");
        First = await first;
        Assert.That(First.ExitCode, Is.Zero, First.ToString());
    }

    private async Task UntilLockedAsync(Task<ProgramResult> run, string operation)
    {
        while (!run.IsCompleted)
        {
            if (CardWeb.Tf.Operations.Emulation.Emulator.Running(Folder.Workspace.EmulatorFolder) is not null
                && (await State.LockAsync(CancellationToken.None))?.Info.Operation == operation)
                return;

            await Task.Delay(200);
        }

        Assert.Fail($"It ended before it took the lock: {await run}");
    }

    private Emulator Emulator() => CardWeb.Tf.Operations.Emulation.Emulator.Running(Folder.Workspace.EmulatorFolder)!;
}
