namespace CardWeb.Tf.Operations.Emulation;

/// <summary>Looks for what can run the emulator, and says of each why it can't.</summary>
public sealed class RuntimeSearch
{
    /// <summary>The setting that names the Python to use.</summary>
    public const string PythonSetting = "CARD_WEB_PYTHON";

    private static readonly TimeSpan s_moment = TimeSpan.FromSeconds(30);

    private readonly List<string> _reasons = [];

    /// <summary>The Pythons to try, the first that fits is taken.</summary>
    public IReadOnlyList<string> Pythons { get; init; } = NamedPython() is { } named ? [named] : ["python3", "python"];

    /// <summary>Where moto is installed when no Python has it.</summary>
    public required string VirtualEnvironment { get; init; }

    /// <summary>A Python with moto, else one that gets moto, else Docker.</summary>
    public async Task<IEmulatorRuntime> FindAsync(CancellationToken cancel) =>
        await PythonWithMotoAsync(cancel) ?? await OwnPythonAsync(cancel) ?? await DockerAsync(cancel)
        ?? throw new OperationException(RuntimeMessage.Nothing(_reasons));

    private async Task<IEmulatorRuntime?> PythonWithMotoAsync(CancellationToken cancel)
    {
        foreach (var python in Pythons)
        {
            var check = await PythonCheck.RunAsync(python, cancel);
            if (check.Executable is { } executable)
                return new PythonRuntime(executable);

            _reasons.Add($"{python}: {check.Reason}");
        }

        return null;
    }

    private async Task<IEmulatorRuntime?> OwnPythonAsync(CancellationToken cancel)
    {
        foreach (var python in Pythons)
        {
            var made = await MotoInstallation.MakeAsync(python, VirtualEnvironment, cancel);
            if (made.Executable is { } executable)
                return new PythonRuntime(executable);

            _reasons.Add($"a virtual environment of {python}: {made.Reason}");
        }

        return null;
    }

    private async Task<IEmulatorRuntime?> DockerAsync(CancellationToken cancel)
    {
        var asked = await ShortCommand.RunAsync(DockerRuntime.Program, ["version", "--format", "{{.Server.Version}}"], s_moment, cancel);
        if (asked.Succeeded)
            return new DockerRuntime();

        _reasons.Add(asked.ExitCode is null ? "Docker: it is not on the PATH" : $"Docker: its engine does not answer: {asked.LastLine}");
        return null;
    }

    private static string? NamedPython() =>
        Environment.GetEnvironmentVariable(PythonSetting) is { Length: > 0 } named ? named : null;
}
