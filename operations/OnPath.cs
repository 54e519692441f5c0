namespace CardWeb.Tf.Operations;

/// <summary>Finds programs as the system does.</summary>
public static class OnPath
{
    /// <summary>The program's file in the first folder of the PATH that has it; null when none has.</summary>
    public static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Names(program).Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);

    private static string[] Names(string program) => OperatingSystem.IsWindows() ? [program + ".exe", program + ".cmd"] : [program];
}
