using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Environments;

/// <summary>One AWS account, as the environments in it describe it, and the names of all that its bootstrap makes.</summary>
public sealed record AccountSettings
{
    /// <summary>The environments that live in the account, one or more; they share its region and its bucket.</summary>
    public required IReadOnlyList<EnvironmentSettings> Environments { get; init; }

    /// <summary>Who delivers.</summary>
    public required DeliverySettings Delivery { get; init; }

    /// <summary>The product's own name, such as <c>card-web</c>.</summary>
    public string Product => Delivery.Product;

    /// <summary>The stack's name.</summary>
    public string StackName => Environments[0].BootstrapStackName;

    /// <summary>The key of the bootstrap's own state in the bucket that it makes.</summary>
    public string StateKey => $"{Product}/bootstrap/terraform.tfstate";

    /// <summary>The name of the key that encrypts the state.</summary>
    public string KeyAlias => Environments[0].StateKeyAlias;

    /// <summary>What that key says of itself.</summary>
    public string KeyDescription => $"Terraform state of {Product}";

    /// <summary>The role of pull requests.</summary>
    public string PlanRole => PlanRoleOf(Product);

    /// <summary>Twelve digits.</summary>
    public string AccountId => Environments[0].AccountId;

    /// <summary>Where the state is kept.</summary>
    public string Region => Environments[0].Region;

    /// <summary>The bucket of every state in the account.</summary>
    public string StateBucket => Environments[0].StateBucket;

    /// <summary>The bucket with the access logs of that one and of those that the environments' stacks make.</summary>
    public string LogBucket => Environments[0].AccessLogBucket;

    /// <summary>Whether the bootstrap makes GitHub's identity provider.</summary>
    public bool MakesIdentityProvider => !Delivery.AccountsWithIdentityProvider.Contains(AccountId, StringComparer.Ordinal);

    /// <summary>The ARN of GitHub's identity provider.</summary>
    public string IdentityProviderArn => Account.IdentityProvider(GitHubIdentity.Host);

    /// <summary>The ARN of the key's name, which is known before the key.</summary>
    public string KeyAliasArn => Account.KeyAlias(KeyAlias);

    /// <summary>What gives rights in the account: the CI roles, their policies and the identity provider, by ARN.</summary>
    internal IReadOnlyList<string> Rights =>
        [IdentityProviderArn, .. Roles.Select(RoleArn), .. Roles.Select(role => Account.Policy($"{role}-*"))];

    private IEnumerable<string> Roles => [PlanRole, .. Environments.Select(ApplyRole)];

    internal AwsAccount Account => new(AccountId, Region);

    /// <summary>The role that deploys one environment.</summary>
    public static string ApplyRole(EnvironmentSettings environment) => $"{environment.Product}-apply-{environment.Name}";

    /// <summary>The accounts that these environments live in, by their numbers.</summary>
    public static IReadOnlyList<AccountSettings> Of(IReadOnlyList<EnvironmentSettings> environments, DeliverySettings delivery) =>
    [
        .. environments.GroupBy(settings => settings.AccountId)
            .OrderBy(account => account.Key)
            .Select(account => new AccountSettings { Environments = [.. account], Delivery = delivery }),
    ];

    /// <summary>The role of pull requests for a product.</summary>
    public static string PlanRoleOf(string product) => $"{product}-plan";

    /// <summary>A role's ARN, which is known before the role.</summary>
    public string RoleArn(string role) => Account.Role(role);

    internal GitHubRepository Repository => new()
    {
        Name = Delivery.Repository, Branch = Delivery.Branch, OwnerId = Delivery.RepositoryOwnerId, Id = Delivery.RepositoryId,
    };
}
