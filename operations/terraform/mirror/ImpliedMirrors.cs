namespace CardWeb.Tf.Operations.Terraform.Mirror;

/// <summary>The folders that Terraform itself looks into, before any registry, without being told.</summary>
public static class ImpliedMirrors
{
    /// <summary>Those folders, for a stack's folder.</summary>
    public static IReadOnlyList<string> Of(string stackFolder)
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return
        [
            Path.Combine(stackFolder, "terraform.d", "plugins"),
            .. OperatingSystem.IsWindows() ? Windows() : Unix(home),
        ];
    }

    private static IEnumerable<string> Windows() =>
    [
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "terraform.d", "plugins"),
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "HashiCorp", "Terraform", "plugins"),
    ];

    private static IEnumerable<string> Unix(string home)
    {
        var own = Variable("XDG_DATA_HOME") ?? Path.Combine(home, ".local", "share");
        var shared = Variable("XDG_DATA_DIRS") ?? "/usr/local/share:/usr/share";
        return
        [
            Path.Combine(home, ".terraform.d", "plugins"),
            .. shared.Split(':').Prepend(own).Select(folder => Path.Combine(folder, "terraform", "plugins")),
            .. OperatingSystem.IsMacOS() ? Mac(home) : [],
        ];
    }

    private static IEnumerable<string> Mac(string home) =>
        new[] { home, "/" }.Select(root => Path.Combine(root, "Library", "Application Support", "io.terraform", "plugins"));

    private static string? Variable(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
