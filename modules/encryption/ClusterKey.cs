namespace CardWeb.Tf.Modules;

/// <summary>
/// The key with which services of AWS encrypt what they write for a cluster: alarms, and flow logs. AWS's own key for SNS does not let
/// CloudWatch in, and no one would be told.
/// </summary>
public sealed class ClusterKey : Construct
{
    private const int DeletionWindowDays = 7;

    private readonly KmsKey key;

    /// <summary>Makes the key and names it.</summary>
    public ClusterKey(Construct scope, string id, ClusterKeyOptions options)
        : base(scope, id)
    {
        key = new KmsKey(this, "key", new KmsKeyConfig
        {
            Description = $"Alarms and flow logs of {options.Names.Prefix}",
            EnableKeyRotation = true,
            DeletionWindowInDays = DeletionWindowDays,
            Policy = PolicyText.Of(
                OwnAccount(options.Account),
                For("Alarms", "cloudwatch.amazonaws.com", options.Account, "kms:Decrypt", "kms:GenerateDataKey*"),
                For("FlowLogs", "delivery.logs.amazonaws.com", options.Account, "kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*")),
            Tags = Names.Tag(options.Names.Of("cluster")),
        });
        _ = new KmsAlias(this, "alias", new KmsAliasConfig { Name = options.Names.ClusterKey, TargetKeyId = key.KeyId });
    }

    /// <summary>The key's ARN, known to Terraform alone.</summary>
    public string Arn => key.Arn;

    private static PolicyStatement OwnAccount(AwsAccount account) => new()
    {
        Sid = "OwnAccount",
        Principal = PolicyStatement.By("AWS", account.Root),
        Action = ["kms:*"],
        Resource = ["*"],
    };

    private static PolicyStatement For(string sid, string service, AwsAccount account, params string[] actions) => new()
    {
        Sid = sid,
        Principal = PolicyStatement.By("Service", service),
        Action = actions,
        Resource = ["*"],
        Condition = PolicyStatement.When("StringEquals", "aws:SourceAccount", account.Id),
    };
}
