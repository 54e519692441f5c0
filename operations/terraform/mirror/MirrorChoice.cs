namespace CardWeb.Tf.Operations.Terraform.Mirror;

/// <summary>Where Terraform takes the providers from.</summary>
public sealed record MirrorChoice
{
    /// <summary>The configuration file that was written for it; null when Terraform needs none of ours.</summary>
    public string? ConfigurationFile { get; init; }

    /// <summary>In words, for the user.</summary>
    public required string Description { get; init; }

    /// <summary>Whether only Terraform's registry is left to ask.</summary>
    public bool NeedsRegistry { get; init; }

    /// <summary>The environment variables that make Terraform use it.</summary>
    public IReadOnlyDictionary<string, string?> Variables => ConfigurationFile is null
        ? new Dictionary<string, string?>(StringComparer.Ordinal)
        : new Dictionary<string, string?>(StringComparer.Ordinal) { ["TF_CLI_CONFIG_FILE"] = ConfigurationFile };
}
