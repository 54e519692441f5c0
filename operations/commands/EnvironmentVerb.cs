using System.CommandLine;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Runs.Local;
using CardWeb.Tf.Operations.Runs.Sessions;
using CardWeb.Tf.Operations.Targets;
using CardWeb.Tf.Operations.Terraform.Mirror;

namespace CardWeb.Tf.Operations.Commands;

/// <summary>A verb that works on one environment: <c>verb environment [--local]</c>.</summary>
public abstract class EnvironmentVerb : Verb
{
    private readonly Argument<string> _environment = new("environment")
    {
        Description = "The environment, by its name.",
        CompletionSources = { Catalogue.All.Select(settings => settings.Name).ToArray() },
    };

    private readonly Option<bool> _isLocal = new("--local")
    {
        Description = "Works on the emulator that 'up' started, not on AWS.",
    };

    private readonly Option<string?> _mirror = new("--provider-mirror")
    {
        Description = "A folder that holds the Terraform providers, as 'terraform providers mirror' makes it; "
            + $"by default {MirrorChooser.Setting} names it, or it is looked for.",
        HelpName = "folder",
    };

    private readonly Option<int> _lockTimeout = LockTimeoutOption.Make();

    private readonly bool _usesTerraform;

    /// <summary>
    /// A verb with its name and what its help says, and whether it runs Terraform in the stack's folder, where one verb
    /// at a time may work.
    /// </summary>
    protected EnvironmentVerb(string name, string description, bool usesTerraform = true)
        : base(name, description)
    {
        _usesTerraform = usesTerraform;
        Command.Add(_environment);
        Command.Add(_isLocal);
        if (!usesTerraform)
            return;

        Command.Add(_mirror);
        Command.Add(_lockTimeout);
    }

    /// <summary>Does what the verb says; <paramref name="cancel"/> ends it, also when the emulator dies.</summary>
    protected abstract Task<ExitCode> ExecuteAsync(
        ParseResult parsed, Operation operation, EnvironmentTarget target, CancellationToken cancel);

    /// <summary>Gets ready, before anything can fail that is about the environment.</summary>
    protected virtual void Begin(ParseResult parsed, Operation operation, EnvironmentSettings settings)
    {
    }

    /// <inheritdoc />
    protected sealed override async Task<ExitCode> ExecuteAsync(ParseResult parsed, Operation operation)
    {
        var settings = Catalogue.Find(parsed.GetRequiredValue(_environment));
        Begin(parsed, operation, settings);
        var workspace = Workspace.Find();
        using var taken = _usesTerraform ? WorkspaceLock.Take(workspace, $"{Command.Name} {settings.Name}") : null;
        var cancel = operation.Interrupt.Token;
        var target = await EnvironmentTarget.OpenAsync(workspace, settings, Read(parsed), cancel);
        return target.Emulator is { } emulator
            ? await EmulatorGuard.RunAsync(emulator, guarded => ExecuteAsync(parsed, operation, target, guarded), cancel)
            : await ExecuteAsync(parsed, operation, target, cancel);
    }

    private EnvironmentOptions Read(ParseResult parsed) => new()
    {
        IsLocal = parsed.GetValue(_isLocal),
        ProviderMirror = _usesTerraform ? parsed.GetValue(_mirror) : null,
        LockTimeout = TimeSpan.FromSeconds(_usesTerraform ? parsed.GetValue(_lockTimeout) : 0),
    };
}
