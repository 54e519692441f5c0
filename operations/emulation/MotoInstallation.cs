namespace CardWeb.Tf.Operations.Emulation;

/// <summary>A virtual environment of the project's own, with moto in it.</summary>
public static class MotoInstallation
{
    private static readonly TimeSpan s_moment = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan s_download = TimeSpan.FromMinutes(5);

    /// <summary>Uses the one that is there, or makes it.</summary>
    public static async Task<PythonCheck> MakeAsync(string python, string folder, CancellationToken cancel)
    {
        if (File.Exists(PythonOf(folder)) && await PythonCheck.RunAsync(PythonOf(folder), cancel) is { Executable: not null } there)
            return there;

        // Made aside and renamed: what is interrupted, or made by two at once, is never taken for a whole one.
        var aside = $"{folder}-{Environment.ProcessId}";
        try
        {
            return await FillAsync(python, aside, cancel) ?? await TakeAsync(aside, folder, cancel);
        }
        finally
        {
            if (Directory.Exists(aside))
                Directory.Delete(aside, recursive: true);
        }
    }

    private static async Task<PythonCheck?> FillAsync(string python, string folder, CancellationToken cancel)
    {
        var made = await ShortCommand.RunAsync(python, ["-m", "venv", folder], s_moment, cancel);
        if (!made.Succeeded)
            return new PythonCheck(null, $"it can't be made: {made.LastLine}");

        var requirements = Path.Combine(EmulatorLaunch.Sources, "requirements.txt");
        var filled = await ShortCommand.RunAsync(
            PythonOf(folder),
            ["-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--retries", "1", "--requirement", requirements],
            s_download,
            cancel);
        return filled.Succeeded ? null : new PythonCheck(null, $"pip can't fetch moto: {filled.LastLine}");
    }

    private static async Task<PythonCheck> TakeAsync(string aside, string folder, CancellationToken cancel)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);

        Directory.Move(aside, folder);
        return await PythonCheck.RunAsync(PythonOf(folder), cancel);
    }

    private static string PythonOf(string folder) => Path.Combine(folder, "bin", "python");
}
