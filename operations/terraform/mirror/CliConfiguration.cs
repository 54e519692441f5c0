namespace CardWeb.Tf.Operations.Terraform.Mirror;

/// <summary>The user's own configuration of Terraform, and the one made from it that adds a mirror.</summary>
public static class CliConfiguration
{
    /// <summary>How the first line of a configuration of ours begins; the mirror follows.</summary>
    public const string Mark = "# Providers come from: ";

    private const string Variable = "TF_CLI_CONFIG_FILE";

    /// <summary>The text of the user's configuration; empty without one, or when the variable names a file that is not there.</summary>
    public static string OfUser()
    {
        var named = Text(Environment.GetEnvironmentVariable(Variable));

        // The variable names ours when the shell has read .emulator/env.
        return named is null || named.StartsWith(Mark, StringComparison.Ordinal) ? Text(Default()) ?? "" : named;
    }

    /// <summary>Whether a configuration says itself where providers come from: then it is left alone.</summary>
    public static bool ChoosesProviders(string configuration) =>
        configuration.Split('\n').Any(line => line.TrimStart(' ', '\t', '"').StartsWith("provider_installation", StringComparison.Ordinal))
        || configuration.TrimStart().StartsWith('{');

    /// <summary>The user's configuration, with these providers taken from the mirror and all others from where they come.</summary>
    public static string WithMirror(string configuration, string mirror, IEnumerable<string> sources)
    {
        var list = string.Join(", ", sources.Select(Quote));
        return $$"""
            {{Mark}}{{mirror}}
            {{configuration.TrimEnd()}}
            provider_installation {
              filesystem_mirror {
                path    = {{Quote(mirror)}}
                include = [{{list}}]
              }
              direct {
                exclude = [{{list}}]
              }
            }

            """;
    }

    private static string Quote(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static string? Text(string? file) => File.Exists(file) ? File.ReadAllText(file) : null;

    private static string Default() => OperatingSystem.IsWindows()
        ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "terraform.rc")
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".terraformrc");
}
