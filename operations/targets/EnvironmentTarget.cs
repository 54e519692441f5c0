using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Aws;
using CardWeb.Tf.Operations.Emulation;

namespace CardWeb.Tf.Operations.Targets;

/// <summary>One environment, and the way to where it is: its AWS account, or the emulator.</summary>
public sealed record EnvironmentTarget
{
    /// <summary>The environment.</summary>
    public required EnvironmentSettings Settings { get; init; }

    /// <summary>The project's folder.</summary>
    public required Workspace Workspace { get; init; }

    /// <summary>What the verb was told.</summary>
    public required EnvironmentOptions Options { get; init; }

    /// <summary>How to call AWS's APIs there.</summary>
    public required AwsAccess Access { get; init; }

    /// <summary>The environment variables that aim other tools there; null takes one away.</summary>
    public required IReadOnlyDictionary<string, string?> Variables { get; init; }

    /// <summary>The emulator; null on AWS.</summary>
    public Emulator? Emulator { get; init; }

    /// <summary>The state and its lock.</summary>
    public StateObject State => new(Access, Settings.StateBucket, Settings.StateKey);

    /// <summary>A verb's command line for this environment, as a user would type it.</summary>
    public string Command(string verb) => $"dotnet run -- {verb} {Settings.Name}{(Options.IsLocal ? " --local" : "")}";

    /// <summary>Finds the way, and makes sure that it leads to the environment's own account.</summary>
    /// <exception cref="OperationException">No emulator runs, or the credentials are none, expired or another account's.</exception>
    public static async Task<EnvironmentTarget> OpenAsync(
        Workspace workspace, EnvironmentSettings settings, EnvironmentOptions options, CancellationToken cancel)
    {
        if (options.IsLocal)
            return Local(workspace, settings, options);

        var access = await AwsAccess.OwnAsync(settings.Region);
        await CallerIdentity.EnsureAccountAsync(access, settings, cancel);
        return new EnvironmentTarget
        {
            Settings = settings, Workspace = workspace, Options = options, Access = access, Variables = new Dictionary<string, string?>(),
        };
    }

    /// <summary>The way to the environment on an emulator.</summary>
    public static EnvironmentTarget On(EmulatorSession emulator, Workspace workspace, EnvironmentSettings settings, EnvironmentOptions options) => new()
    {
        Settings = settings,
        Workspace = workspace,
        Options = options,
        Access = emulator.Access(settings),
        Variables = emulator.Variables(settings),
        Emulator = emulator.Emulator,
    };

    private static EnvironmentTarget Local(Workspace workspace, EnvironmentSettings settings, EnvironmentOptions options)
    {
        var emulator = EmulatorSession.Find(workspace) ?? throw new OperationException(
            $"No emulator runs here, so --local leads nowhere. 'dotnet run -- up {settings.Name}' starts one and deploys to it; "
            + "without --local the environment on AWS is meant.");
        return On(emulator, workspace, settings, options);
    }
}
