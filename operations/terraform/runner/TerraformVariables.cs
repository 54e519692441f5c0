namespace CardWeb.Tf.Operations.Terraform.Runner;

/// <summary>The environment variables that every run of Terraform gets.</summary>
public static class TerraformVariables
{
    private const string Configuration = "TF_CLI_CONFIG_FILE";
    private const string Options = "TF_CLI_ARGS";

    /// <summary>No prompt, no call home, no advice on commands to run next.</summary>
    public static IReadOnlyDictionary<string, string?> Common() => Defaults();

    /// <summary>The common ones, and those given, which win; with a provider that runs already.</summary>
    public static IReadOnlyDictionary<string, string?> With(IReadOnlyDictionary<string, string?> more, string? reattach = null)
    {
        var variables = Defaults();
        foreach (var (name, value) in more)
            variables[name] = value;

        if (reattach is not null)
            variables[ProviderServer.Variable] = reattach;

        return variables;
    }

    private static Dictionary<string, string?> Defaults()
    {
        Dictionary<string, string?> variables = new(StringComparer.Ordinal)
        {
            ["TF_IN_AUTOMATION"] = "1",
            ["TF_INPUT"] = "0",
            ["CHECKPOINT_DISABLE"] = "1",

            // Terraform and its provider read a schema of 60 MB in each command. Collecting its garbage less often saves a
            // quarter of their processor time, and takes a third more memory.
            ["GOGC"] = Environment.GetEnvironmentVariable("GOGC") ?? "400",

            // Where the folder's data is, and under which key its state: both are known here, not chosen by a shell.
            ["TF_DATA_DIR"] = null,
            ["TF_WORKSPACE"] = null,
        };

        // Options of someone's shell: with -refresh=false or -target, what was changed by hand would not be seen.
        foreach (var name in Environment.GetEnvironmentVariables().Keys.OfType<string>().Where(name => name.StartsWith(Options, StringComparison.Ordinal)))
            variables[name] = null;

        // A variable that names no file makes Terraform warn, each time.
        if (Environment.GetEnvironmentVariable(Configuration) is { } file && !File.Exists(file))
            variables[Configuration] = null;

        return variables;
    }
}
