using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.Aws;
using CardWeb.Tf.Operations.Emulation;
using CardWeb.Tf.Operations.Targets;
using CardWeb.Tf.Operations.Terraform.States;
using CardWeb.Tf.Tests.Emulation;

namespace CardWeb.Tf.Tests.Operations;

/// <summary>
/// The development environment, deployed once for all tests that operate it, by two workspaces at the same time; each
/// fixture gets a copy.
/// </summary>
internal sealed class DeployedEnvironment : IAsyncDisposable
{
    private static readonly Lazy<Task<DeployedEnvironment>> s_original = new(DeployOriginalAsync);

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

    /// <summary>A copy for one fixture; the first that asks has it deployed, and where that fails, it fails for all.</summary>
    public static async Task<DeployedEnvironment> CopyAsync()
    {
        Needs.TerraformAndTheEmulator();
        var original = await s_original.Value;
        DeployedEnvironment copy = new() { First = original.First, Refused = original.Refused, Waited = original.Waited };
        await copy.TakeAsync(original);
        return copy;
    }

    /// <summary>Takes the original away, if a test has asked for it.</summary>
    public static async Task RemoveAsync()
    {
        if (s_original.IsValueCreated && s_original.Value.IsCompletedSuccessfully)
            await (await s_original.Value).DisposeAsync();
    }

    public IReadOnlyDictionary<string, string?> Variables() => Emulator().Variables(Settings.AccountId, Settings.Region);

    /// <summary>The servers by name, as the state has them.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ServersAsync() => (await DocumentAsync()).Outputs.Servers;

    public async Task<StateDocument> DocumentAsync() => (await State.DocumentAsync(CancellationToken.None))!;

    public async Task<string> TargetGroupAsync() => (await DocumentAsync()).Outputs.TargetGroupArn;

    public async ValueTask DisposeAsync()
    {
        await Folder.Program.RunAsync("down", "--force");
        Folder.Dispose();
        Other.Dispose();
    }

    private static async Task<DeployedEnvironment> DeployOriginalAsync()
    {
        DeployedEnvironment original = new();
        try
        {
            await original.DeployAsync();
            return original;
        }
        catch
        {
            await original.DisposeAsync();
            throw;
        }
    }

    private async Task TakeAsync(DeployedEnvironment original)
    {
        _ = await EmulatorCopy.MakeAsync(original.Emulator(), Folder.Workspace.EmulatorFolder);
        FolderCopy.Make(original.Folder.Workspace.Output, Folder.Workspace.Output);
        FolderCopy.Make(original.Folder.Workspace.Cache, Folder.Workspace.Cache);
    }

    private async Task DeployAsync()
    {
        // Bootstrapped before: else each up would have that to do beside, and this is not about it.
        await EmulatorSession.OpenAsync(Folder.Workspace, 0, CancellationToken.None);
        var bootstrapped = await Folder.Program.RunAsync("bootstrap", Settings.Name, "--local");
        Assert.That(bootstrapped.ExitCode, Is.Zero, bootstrapped.ToString());

        var first = Folder.Program.RunAsync("up");
        await UntilLockedAsync(first, "OperationTypeApply");

        // Both at once, each in a workspace of its own: the first one's apply lasts no longer than a minute.
        using WorkspaceFolder third = new();
        var refused = Joined(Other).RunAsync("up");
        var waited = Joined(third).RunAsync("up", "--lock-timeout", "300");
        (Refused, Waited, First) = (await refused, await waited, await first);
        Assert.That(First.ExitCode, Is.Zero, First.ToString());
    }

    // A colleague's clone that works with the same emulator.
    private BuiltProgram Joined(WorkspaceFolder folder)
    {
        var shared = Directory.CreateDirectory(folder.Workspace.EmulatorFolder).FullName;
        File.Copy(Path.Combine(Folder.Workspace.EmulatorFolder, "emulator.json"), Path.Combine(shared, "emulator.json"));
        return folder.Program;
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
