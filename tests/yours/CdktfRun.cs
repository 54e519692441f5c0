using CardWeb.Tf.Environments;
using CardWeb.Tf.Tests.Cluster;

namespace CardWeb.Tf.Tests.Yours;

/// <summary>One environment's way through the cdktf CLI, and what was seen on it.</summary>
internal sealed class CdktfRun
{
    private readonly CdktfCli _cli;
    private readonly string _stack;
    private readonly string[] _where;
    private readonly string[] _onceSynthesized;
    private readonly string _outputsFile;
    private readonly Inventory _inventory;

    private CdktfRun(EnvironmentSettings settings, string folder, CdktfCli cli, bool hasMirror, Inventory inventory)
    {
        (_stack, _cli, _inventory) = (settings.StackName, cli, inventory);
        _outputsFile = Path.Combine(folder, "outputs.json");

        // Terraform can lock providers of other platforms from a registry alone.
        _where = ["--output", folder, "--no-color", .. hasMirror ? ["--skip-provider-lock"] : Array.Empty<string>()];
        _onceSynthesized = [.. _where, "--skip-synth"];
        JsonFile = Path.Combine(folder, "stacks", _stack, "cdk.tf.json");
    }

    public string Diff { get; private set; } = "";

    public string SecondDiff { get; private set; } = "";

    public string Output { get; private set; } = "";

    public string Outputs => File.ReadAllText(_outputsFile);

    public byte[] Json => File.ReadAllBytes(JsonFile);

    public IReadOnlyList<string> Made { get; private set; } = [];

    public IReadOnlyList<string> Left { get; private set; } = ["never destroyed"];

    private string JsonFile { get; }

    public static async Task<CdktfRun> PrepareAsync(LocalCluster cluster, EnvironmentSettings settings, string folder)
    {
        _ = await cluster.MakeStateBucketAsync(settings);
        var (variables, hasMirror) = await cluster.ToolVariablesAsync(settings);
        return new CdktfRun(settings, folder, new CdktfCli(variables), hasMirror, cluster.Inventory(settings));
    }

    public async Task DiffAsync() => Diff = await _cli.RunAsync(["diff", _stack, .. _where]);

    public async Task DeployAsync()
    {
        _ = await _cli.RunAsync(["deploy", _stack, "--auto-approve", "--outputs-file", _outputsFile, .. _onceSynthesized]);
        Output = await _cli.RunAsync(["output", _stack, .. _onceSynthesized.Except(["--no-color"])]);
        SecondDiff = await _cli.RunAsync(["diff", _stack, .. _onceSynthesized]);
        Made = await _inventory.EverythingAsync();
    }

    public async Task DestroyAsync() => _ = await _cli.RunAsync(["destroy", _stack, "--auto-approve", .. _onceSynthesized]);

    /// <summary>Looks at what is left in the account, once all environments in it are gone.</summary>
    public async Task LookAsync() => Left = await _inventory.EverythingAsync();
}
