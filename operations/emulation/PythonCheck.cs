namespace CardWeb.Tf.Operations.Emulation;

/// <summary>Whether a Python has the moto that the emulator needs.</summary>
/// <param name="Executable">The program behind the name, when it fits.</param>
/// <param name="Reason">Why it does not fit, when it doesn't.</param>
public sealed record PythonCheck(string? Executable, string Reason)
{
    // Asks for what is installed, which takes a tenth of the time that importing it does.
    private const string Question =
        """
        import importlib.metadata, importlib.util, sys
        version = importlib.metadata.version("moto")
        absent = [name for name in ("moto.server", "flask", "flask_cors") if importlib.util.find_spec(name) is None]
        if absent:
            sys.exit(f"{', '.join(absent)} missing")
        print(version)
        print(sys.executable)
        """;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    /// <summary>Asks the Python itself.</summary>
    public static async Task<PythonCheck> RunAsync(string python, CancellationToken cancel)
    {
        var asked = await ShortCommand.RunAsync(python, ["-c", Question], s_patience, cancel);
        if (asked.ExitCode is null)
            return new PythonCheck(null, $"it can't be started: {asked.LastLine}");

        if (!asked.Succeeded)
            return new PythonCheck(null, $"it has no moto with its server: {asked.LastLine}");

        var answer = asked.Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return answer is [.., var version, var executable] && version.StartsWith("5.", StringComparison.Ordinal)
            ? new PythonCheck(executable, "")
            : new PythonCheck(null, $"its moto must be of version 5.x, got: {string.Join(' ', answer)}");
    }
}
