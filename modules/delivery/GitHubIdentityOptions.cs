namespace CardWeb.Tf.Modules;

/// <summary>GitHub as an identity provider of an account.</summary>
public sealed record GitHubIdentityOptions
{
    /// <summary>The account.</summary>
    public required AwsAccount Account { get; init; }

    /// <summary>Whether someone else made it, and it is used as it is. Default: false, it is made.</summary>
    public bool IsThere { get; init; }
}
