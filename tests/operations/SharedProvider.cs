using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.Terraform.Mirror;
using CardWeb.Tf.Operations.Terraform.Runner;
using CardWeb.Tf.Operations.Terraform.Stacks;
using CardWeb.Tf.Tests.Cluster;

namespace CardWeb.Tf.Tests.Operations;

/// <summary>
/// The AWS provider, kept running between the commands of a test that is not about its start: each start, and each
/// <c>init</c> that checks its 700 MB, costs a second of processor time. A server is for one account on one emulator, and
/// for one command at a time.
/// </summary>
internal static class SharedProvider
{
    private static readonly Lazy<Task<TerraformCli>> s_initialized = new(InitializeAsync);

    /// <summary>A server that these variables aim; null where there can be none, and each command starts its own.</summary>
    public static async Task<ProviderServer?> StartAsync(string folder, IReadOnlyDictionary<string, string?> variables) =>
        OwnSession.IsAvailable && ProviderServer.Executable((await s_initialized.Value).Folder) is { } provider
            ? await ProviderServer.StartAsync(provider, Path.Combine(folder, "provider.log"), variables, CancellationToken.None)
            : null;

    /// <summary>Terraform in a folder that knows the provider.</summary>
    public static Task<TerraformCli> TerraformAsync() => s_initialized.Value;

    /// <summary>Initializes a folder, without any state, once in a run: what the lock file says of the provider is checked there.</summary>
    private static async Task<TerraformCli> InitializeAsync()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "provider");
        var settings = Catalogue.Find("development");
        Synthesis.Run([settings], folder);
        var stack = StackFile.Read(Path.Combine(folder, "stacks", settings.StackName));
        await File.WriteAllTextAsync(Path.Combine(stack.Folder, "backend_override.tf.json"), """{ "terraform": { "backend": { "local": {} } } }""");
        var executable = await TerraformExecutable.FindAsync(CancellationToken.None);
        var mirror = new MirrorChooser(Workspace.Find(Repository.Root), executable.Platform, new MirrorSearch()).Choose(stack, named: null);
        TerraformCli terraform = new(stack.Folder, mirror.Variables);
        await terraform.InitAsync(CancellationToken.None);
        return terraform;
    }
}
