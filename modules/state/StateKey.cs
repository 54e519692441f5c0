namespace CardWeb.Tf.Modules;

/// <summary>The key that encrypts the Terraform state, renewed by AWS each year, and its name.</summary>
public sealed class StateKey : Construct
{
    private const string Label = "state";

    private readonly KmsKey key;

    /// <summary>Makes the key and names it.</summary>
    public StateKey(Construct scope, string id, StateKeyOptions options)
        : base(scope, id)
    {
        _ = new StateKeyValidator().Checked(options);
        key = new KmsKey(this, "key", new KmsKeyConfig
        {
            Description = options.Description.ToTerraformLiteral(),
            EnableKeyRotation = true,
            DeletionWindowInDays = options.DeletionWindowDays,
            Policy = PolicyText.Of(OwnAccount(options.Account)),
            Lifecycle = new TerraformResourceLifecycle { PreventDestroy = true },
        });
        key.OverrideLogicalId(Label);
        var alias = new KmsAlias(this, "alias", new KmsAliasConfig { Name = options.Alias, TargetKeyId = key.KeyId });
        alias.OverrideLogicalId(Label);
    }

    /// <summary>The key's ARN, known to Terraform alone.</summary>
    public string Arn => key.Arn;

    // Who of the account may use it is said by the account's own roles: without this, no one could ever change it again.
    private static PolicyStatement OwnAccount(AwsAccount account) => new()
    {
        Sid = "OwnAccount",
        Principal = PolicyStatement.By("AWS", account.Root),
        Action = ["kms:*"],
        Resource = ["*"],
    };
}
