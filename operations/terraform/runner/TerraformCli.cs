using System.Globalization;
using System.Text;
using System.Text.Json;
using CardWeb.Tf.Operations.Terraform.Plans;
using CardWeb.Tf.Operations.Terraform.Schemas;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Terraform.Runner;

/// <summary>Terraform at work in one stack's folder.</summary>
/// <param name="folder">The stack's folder.</param>
/// <param name="variables">Environment variables: null takes one away.</param>
/// <param name="onEvent">Told of everything that Terraform reports while it works.</param>
public sealed class TerraformCli(
    string folder, IReadOnlyDictionary<string, string?> variables, Action<TerraformEvent>? onEvent = null)
{
    private readonly TerraformProcess _process = new(folder, variables);

    /// <summary>How long a command that wants the state's lock waits for it. Default: not at all.</summary>
    public TimeSpan LockTimeout { get; init; }

    /// <summary>Where it works.</summary>
    public string Folder { get; } = folder;

    /// <summary>The provider that runs already; null where each command starts its own.</summary>
    public ProviderServer? Provider { get; set; }

    /// <summary>
    /// Fetches the provider and sets up the backend, as the configuration has it now: a folder that was used against
    /// another one before is not asked to move its state.
    /// </summary>
    public Task InitAsync(CancellationToken cancel) => StreamAsync(["init", "-json", "-reconfigure"], [0], cancel);

    /// <summary>
    /// Moves the state from where it was at the last <c>init</c> into the backend that the configuration has now. No one
    /// else knows of the state yet, so no lock is taken that could be left behind.
    /// </summary>
    public Task MigrateAsync(CancellationToken cancel) =>
        StreamAsync(["init", "-no-color", "-migrate-state", "-force-copy", "-lock=false"], [0], cancel);

    /// <summary>Checks the configuration against the provider's schemas, and returns what it found.</summary>
    public async Task<IReadOnlyList<Diagnostic>> ValidateAsync(CancellationToken cancel)
    {
        using var json = await ReadAsync(["validate", "-json", "-no-color"], [0, 1], cancel);
        return [.. json.RootElement.GetProperty("diagnostics").EnumerateArray().Select(Diagnostic.From)];
    }

    /// <summary>Plans, and saves the plan.</summary>
    public async Task<PlanResult> PlanAsync(string file, CancellationToken cancel)
    {
        var run = await StreamAsync(["plan", "-json", "-detailed-exitcode", Patience, $"-out={file}"], [0, 2], cancel);
        return new PlanResult { File = file, HasChanges = run.ExitCode == 2, Changes = run.Changes };
    }

    /// <summary>Plans without taking the lock, for one who only looks: nothing is written where the state is.</summary>
    public async Task<PlanResult> LookAsync(string file, CancellationToken cancel)
    {
        var run = await StreamAsync(["plan", "-json", "-detailed-exitcode", "-lock=false", $"-out={file}"], [0, 2], cancel);
        return new PlanResult { File = file, HasChanges = run.ExitCode == 2, Changes = run.Changes };
    }

    /// <summary>A saved plan.</summary>
    public async Task<TerraformPlan> ShowAsync(string planFile, CancellationToken cancel)
    {
        using var json = await ReadAsync(["show", "-json", "-no-color", planFile], [0], cancel);
        var plan = TerraformPlan.From(json);
        return plan.HasShapes ? plan : plan with { Schema = ProviderSchema.Parse(await SchemaAsync(plan.ProviderVersion, plan.Types, cancel)) };
    }

    /// <summary>What the provider says of some types of resources, as <see cref="ProviderSchema"/> reads it. It takes seconds: the project ships what its own types need.</summary>
    public async Task<string> SchemaAsync(string version, IEnumerable<string> types, CancellationToken cancel)
    {
        using var json = await ReadAsync(["providers", "schema", "-json"], [0], cancel);
        return SchemaCut.Of(json.RootElement, version, types);
    }

    /// <summary>A saved plan, in Terraform's words for people; it masks secrets itself.</summary>
    public Task<string> ShowTextAsync(string planFile, CancellationToken cancel) => TextAsync(["show", "-no-color", planFile], cancel);

    /// <summary>The whole state as it is stored; empty when there is none.</summary>
    public Task<string> StateAsync(CancellationToken cancel) => TextAsync(["state", "pull"], cancel);

    /// <summary>Applies exactly the saved plan.</summary>
    public async Task<ChangeSummary> ApplyAsync(string planFile, CancellationToken cancel) =>
        (await StreamAsync(["apply", "-json", Patience, planFile], [0], cancel)).Changes;

    /// <summary>Takes the mark off a resource by which it would be replaced.</summary>
    public Task UntaintAsync(string address, CancellationToken cancel) => StreamAsync(["untaint", "-no-color", Patience, address], [0], cancel);

    /// <summary>Destroys all that the state knows.</summary>
    public async Task<ChangeSummary> DestroyAsync(CancellationToken cancel) =>
        (await StreamAsync(["destroy", "-json", Patience, "-auto-approve"], [0], cancel)).Changes;

    /// <summary>The stack's outputs, as the state has them.</summary>
    public async Task<StackOutputs> OutputAsync(CancellationToken cancel)
    {
        using var json = await ReadAsync(["output", "-json", "-no-color"], [0], cancel);
        return StackOutputs.Parse(json.RootElement.GetRawText());
    }

    private string Patience => string.Create(CultureInfo.InvariantCulture, $"-lock-timeout={(int)LockTimeout.TotalSeconds}s");

    private async Task<TerraformRun> StreamAsync(string[] arguments, int[] allowed, CancellationToken cancel)
    {
        var run = new TerraformRun(onEvent);
        run.ExitCode = await RunAsync(arguments, run.Read, run.ReadPlain, cancel);
        return allowed.Contains(run.ExitCode) ? run : throw Failure(arguments, run);
    }

    private async Task<JsonDocument> ReadAsync(string[] arguments, int[] allowed, CancellationToken cancel)
    {
        var run = new TerraformRun(onEvent);
        StringBuilder text = new();
        run.ExitCode = await RunAsync(arguments, line => text.AppendLine(line), run.ReadPlain, cancel);
        return allowed.Contains(run.ExitCode) && text.Length > 0
            ? JsonDocument.Parse(text.ToString())
            : throw Failure(arguments, run);
    }

    private async Task<string> TextAsync(string[] arguments, CancellationToken cancel)
    {
        var run = new TerraformRun(onEvent);
        StringBuilder text = new();
        run.ExitCode = await RunAsync(arguments, line => text.Append(line).Append('\n'), run.ReadPlain, cancel);
        return run.ExitCode == 0 ? text.ToString() : throw Failure(arguments, run);
    }

    // 'init' does not install a provider that this variable names.
    private Task<int> RunAsync(string[] arguments, Action<string> onOutput, Action<string> onError, CancellationToken cancel) =>
        _process.RunAsync(arguments, onOutput, onError, cancel, arguments[0] == "init" ? null : Provider?.Reattach);

    private OperationException Failure(string[] arguments, TerraformRun run) =>
        TerraformFailure.Of(arguments[0], Folder, run.Diagnostics, run.Plain);
}
