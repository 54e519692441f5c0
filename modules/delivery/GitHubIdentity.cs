namespace CardWeb.Tf.Modules;

/// <summary>
/// GitHub as an identity provider of the account: what its workflows say of themselves is believed, for each role as far
/// as that role says. An account has one, whoever made it.
/// </summary>
public sealed class GitHubIdentity : Construct
{
    /// <summary>Who signs the tokens.</summary>
    public const string Host = "token.actions.githubusercontent.com";

    /// <summary>For whom the tokens are: AWS's token service.</summary>
    public const string Audience = "sts.amazonaws.com";

    /// <summary>Makes it, unless it is there.</summary>
    public GitHubIdentity(Construct scope, string id, GitHubIdentityOptions options)
        : base(scope, id)
    {
        _ = new GitHubIdentityValidator().Checked(options);
        Arn = options.IsThere ? options.Account.IdentityProvider(Host) : Create();
    }

    /// <summary>Its ARN.</summary>
    public string Arn { get; }

    private string Create()
    {
        var provider = new IamOpenidConnectProvider(this, "provider", new IamOpenidConnectProviderConfig
        {
            Url = $"https://{Host}",
            ClientIdList = [Audience],
            Lifecycle = new TerraformResourceLifecycle { PreventDestroy = true },
        });
        provider.OverrideLogicalId("github");
        return provider.Arn;
    }
}
