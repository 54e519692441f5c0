namespace CardWeb.Tf.Environments;

/// <summary>The Terraform addresses of what a bootstrap makes: chosen, so that a run that lost its state knows what it looks for.</summary>
public static class BootstrapAddress
{
    /// <summary>The bucket of the state.</summary>
    public const string StateBucket = "aws_s3_bucket.state";

    /// <summary>Its versioning.</summary>
    public const string Versioning = "aws_s3_bucket_versioning.state";

    /// <summary>Its encryption.</summary>
    public const string Encryption = "aws_s3_bucket_server_side_encryption_configuration.state";

    /// <summary>Its being closed to the public.</summary>
    public const string PublicAccess = "aws_s3_bucket_public_access_block.state";

    /// <summary>Its policy.</summary>
    public const string Policy = "aws_s3_bucket_policy.state";

    /// <summary>The logging of each access.</summary>
    public const string Logging = "aws_s3_bucket_logging.state";

    /// <summary>The expiry of old versions.</summary>
    public const string Lifecycle = "aws_s3_bucket_lifecycle_configuration.state";

    /// <summary>The bucket of access logs.</summary>
    public const string LogBucket = "aws_s3_bucket.logs";

    /// <summary>The expiry of access logs.</summary>
    public const string LogLifecycle = "aws_s3_bucket_lifecycle_configuration.logs";

    /// <summary>The key of the state.</summary>
    public const string Key = "aws_kms_key.state";

    /// <summary>That key's name.</summary>
    public const string KeyAlias = "aws_kms_alias.state";

    /// <summary>GitHub as identity provider.</summary>
    public const string IdentityProvider = "aws_iam_openid_connect_provider.github";

    /// <summary>The role of pull requests.</summary>
    public const string PlanRole = "aws_iam_role.plan";

    /// <summary>The role that deploys one environment.</summary>
    public static string ApplyRole(EnvironmentSettings environment) => $"aws_iam_role.apply_{environment.Name}";

    /// <summary>The addresses that a managed policy of this name has if it is one of the CI roles'.</summary>
    public static IEnumerable<string> PoliciesNamed(string name, AccountSettings account) =>
        from role in account.Environments.Select(each => (Name: AccountSettings.ApplyRole(each), Address: ApplyRole(each))).Prepend((Name: account.PlanRole, Address: PlanRole))
        where name.StartsWith($"{role.Name}-", StringComparison.Ordinal)
        select $"aws_iam_policy.{role.Address.Split('.')[1]}_{name[(role.Name.Length + 1)..]}";
}
