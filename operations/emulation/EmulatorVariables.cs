namespace CardWeb.Tf.Operations.Emulation;

/// <summary>The environment variables that aim any AWS tool at an emulator.</summary>
public static class EmulatorVariables
{
    // What would lead a tool elsewhere, or to other credentials.
    private static readonly string[] s_unset =
    [
        "AWS_CA_BUNDLE",
        "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS",
        "AWS_PROFILE",
        "AWS_ROLE_ARN",
        "AWS_SESSION_TOKEN",
        "AWS_WEB_IDENTITY_TOKEN_FILE",
    ];

    /// <summary>The emulator takes a key id of twelve digits for the account's own id. Null is a variable to unset.</summary>
    public static IReadOnlyDictionary<string, string?> For(Uri endpoint, string accountId, string region)
    {
        var variables = s_unset.Concat(OtherEndpoints()).ToDictionary(name => name, _ => (string?)null, StringComparer.Ordinal);
        variables["AWS_ENDPOINT_URL"] = endpoint.GetLeftPart(UriPartial.Authority);
        variables["AWS_ACCESS_KEY_ID"] = accountId;
        variables["AWS_SECRET_ACCESS_KEY"] = "test";
        variables["AWS_REGION"] = region;
        variables["AWS_DEFAULT_REGION"] = region;
        variables["AWS_EC2_METADATA_DISABLED"] = "true";
        return variables;
    }

    /// <summary>Endpoints that this shell names for single services: they would win.</summary>
    private static IEnumerable<string> OtherEndpoints() =>
        Environment.GetEnvironmentVariables().Keys.Cast<string>()
            .Where(name => name.StartsWith("AWS_ENDPOINT_URL_", StringComparison.Ordinal));
}
