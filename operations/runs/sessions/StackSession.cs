using CardWeb.Tf.Operations.Reports.Progress;
using CardWeb.Tf.Operations.Terraform.Mirror;
using CardWeb.Tf.Operations.Terraform.Runner;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Runs.Sessions;

/// <summary>One synthesized stack, and Terraform made ready to work on it: its provider runs until this is disposed of.</summary>
public sealed class StackSession : IAsyncDisposable
{
    private readonly Initialization _initialization;
    private readonly IReadOnlyDictionary<string, string?> _variables;
    private readonly bool _isLocal;

    /// <summary>Decides where the providers come from, and makes Terraform ready.</summary>
    public StackSession(StackFile stack, TerraformExecutable executable, MirrorChoice mirror, IReadOnlyDictionary<string, string?> variables, IProgressView view, TimeSpan lockTimeout = default)
    {
        Dictionary<string, string?> all = new(variables, StringComparer.Ordinal);
        foreach (var (name, value) in mirror.Variables)
            all[name] = value;

        (Stack, Mirror, _variables) = (stack, mirror, all);
        Terraform = new TerraformCli(stack.Folder, all, view.Report) { LockTimeout = lockTimeout };
        _isLocal = variables.ContainsKey("AWS_ENDPOINT_URL");
        _initialization = new Initialization(stack, executable, all);
        view.Name(stack.ConstructPaths);
    }

    /// <summary>The stack.</summary>
    public StackFile Stack { get; }

    /// <summary>Where its providers come from.</summary>
    public MirrorChoice Mirror { get; }

    /// <summary>Terraform in its folder.</summary>
    public TerraformCli Terraform { get; }

    /// <summary>Initializes the folder if need be, and tells whether there was need.</summary>
    public async Task<bool> InitializeAsync(CancellationToken cancel)
    {
        try
        {
            var did = await _initialization.RunAsync(Terraform, cancel);
            Terraform.Provider ??= await ProviderServer.StartAsync(Stack.Folder, _variables, cancel);
            return did;
        }
        catch (OperationException e)
        {
            throw DamagedLockFile.Explain(MissingBucket.Explain(RegistryFailure.Explain(e, Mirror, Stack), Stack.Folder, _isLocal), Stack.Folder);
        }
    }

    /// <summary>Ends the provider.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Terraform.Provider is { } provider)
            await provider.DisposeAsync();

        Terraform.Provider = null;
    }
}
