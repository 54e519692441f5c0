namespace CardWeb.Tf.Operations.Emulation;

/// <summary>A Python that has moto.</summary>
/// <param name="Python">Its program.</param>
public sealed record PythonRuntime(string Python) : IEmulatorRuntime
{
    /// <inheritdoc/>
    public string Description => Python;

    /// <inheritdoc/>
    public IReadOnlyList<string> Command(EmulatorLaunch launch) =>
    [
        Python,
        Path.Combine(EmulatorLaunch.Sources, "start.py"),
        "--port", $"{launch.Port}",
        "--token", launch.Token,
        "--ready", launch.Files.Ready,
        "--own-session",
        "--exit-with-stdin",
    ];

    /// <inheritdoc/>
    public EmulatorRecord Record(EmulatorLaunch launch, EmulatorRecord announced, int processId) => announced;
}
