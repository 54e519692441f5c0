using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Aws;
using CardWeb.Tf.Operations.Emulation;

namespace CardWeb.Tf.Operations.Targets;

/// <summary>The emulator that a run works with: one that runs already, or one of its own.</summary>
public sealed class EmulatorSession
{
    private readonly Workspace _workspace;

    private EmulatorSession(Workspace workspace, Emulator emulator, bool isNew) =>
        (_workspace, Emulator, IsNew) = (workspace, emulator, isNew);

    /// <summary>The emulator.</summary>
    public Emulator Emulator { get; }

    /// <summary>Whether this run started it, so that nothing of an earlier one is in it.</summary>
    public bool IsNew { get; }

    /// <summary>Whether its process lives.</summary>
    public bool IsAlive => ProcessId.IsAlive(Emulator.ProcessId);

    /// <summary>The one that runs; null when none does.</summary>
    public static EmulatorSession? Find(Workspace workspace) =>
        Emulator.Running(workspace.EmulatorFolder) is { } running ? new EmulatorSession(workspace, running, isNew: false) : null;

    /// <summary>Finds the one that runs, or starts one.</summary>
    public static async Task<EmulatorSession> OpenAsync(Workspace workspace, int port, CancellationToken cancel)
    {
        if (Emulator.Running(workspace.EmulatorFolder) is { } running)
            return new EmulatorSession(workspace, Checked(running, port), isNew: false);

        try
        {
#pragma warning disable CA2000 // It outlives this process.
            return new EmulatorSession(workspace, await Emulator.StartAsync(Options(workspace, port), cancel), isNew: true);
#pragma warning restore CA2000
        }
        catch (OperationCanceledException)
        {
            RemoveFiles(workspace);
            throw;
        }
    }

    /// <summary>The environment variables that aim any tool at it, for one environment.</summary>
    public IReadOnlyDictionary<string, string?> Variables(EnvironmentSettings settings)
    {
        // The shell's own settings for AWS have no say.
        var variables = Environment.GetEnvironmentVariables().Keys.Cast<string>()
            .Where(name => name.StartsWith("AWS_", StringComparison.Ordinal))
            .ToDictionary(name => name, _ => (string?)null, StringComparer.Ordinal);
        foreach (var (name, value) in Emulator.Variables(settings.AccountId, settings.Region))
            variables[name] = value;

        return variables;
    }

    /// <summary>How to reach it, for one environment.</summary>
    public AwsAccess Access(EnvironmentSettings settings) => AwsAccess.From(Variables(settings));

    /// <summary>Writes the file that aims any tool at it, the command line of cdktf and Terraform included.</summary>
    public void WriteEnvironmentFile(EnvironmentSettings settings, IReadOnlyDictionary<string, string?> more)
    {
        Emulator.WriteEnvironmentFile(settings.AccountId, settings.Region);
        File.AppendAllLines(
            Path.Combine(_workspace.EmulatorFolder, "env"),
            more.Select(variable => $"{variable.Key}={Quoted(variable.Value ?? "")}"));
    }

    /// <summary>Stops it and removes its files: all that was in it goes with it.</summary>
    public async Task CloseAsync()
    {
        await Emulator.StopAsync();
        RemoveFiles(_workspace);
    }

    /// <summary>Removes what an emulator leaves when it ends: its own files, and what is about its content elsewhere.</summary>
    public static void RemoveFiles(Workspace workspace)
    {
        if (Directory.Exists(workspace.EmulatorFolder))
            Directory.Delete(workspace.EmulatorFolder, recursive: true);

        LocalFiles.RemoveAll(workspace);
    }

    private static string Quoted(string value) => value.Any(char.IsWhiteSpace) ? $"'{value}'" : value;

    private static EmulatorOptions Options(Workspace workspace, int port) => new()
    {
        Directory = workspace.EmulatorFolder,
        Port = port,
        OutlivesThisProcess = true,
    };

    private static Emulator Checked(Emulator running, int port) => port == 0 || port == running.Endpoint.Port
        ? running
        : throw new OperationException(
            $"The emulator runs already, at {running.Endpoint}, so --port {port} can't be had. "
            + "Leave --port out to use it, or stop it first with 'dotnet run -- down'.");
}
