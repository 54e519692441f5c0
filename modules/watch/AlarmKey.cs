namespace CardWeb.Tf.Modules;

/// <summary>The key that encrypts what alarms say: AWS's own for SNS lets CloudWatch not in, and nobody would be told.</summary>
internal sealed class AlarmKey : Construct
{
    private const int DeletionWindowDays = 7;

    private readonly KmsKey key;

    internal AlarmKey(Construct scope, string id, Names names, AwsAccount account)
        : base(scope, id)
    {
        key = new KmsKey(this, "key", new KmsKeyConfig
        {
            Description = $"Alarms of {names.Prefix}",
            EnableKeyRotation = true,
            DeletionWindowInDays = DeletionWindowDays,
            Policy = PolicyText.Of(OwnAccount(account), Alarms(account)),
            Tags = Names.Tag(names.Topic),
        });
        _ = new KmsAlias(this, "alias", new KmsAliasConfig { Name = names.TopicKey, TargetKeyId = key.KeyId });
    }

    internal string Arn => key.Arn;

    private static PolicyStatement OwnAccount(AwsAccount account) => new()
    {
        Sid = "OwnAccount",
        Principal = PolicyStatement.By("AWS", account.Root),
        Action = ["kms:*"],
        Resource = ["*"],
    };

    private static PolicyStatement Alarms(AwsAccount account) => new()
    {
        Sid = "Alarms",
        Principal = PolicyStatement.By("Service", AlarmTopic.Service),
        Action = ["kms:Decrypt", "kms:GenerateDataKey*"],
        Resource = ["*"],
        Condition = PolicyStatement.When("StringEquals", "aws:SourceAccount", account.Id),
    };
}
