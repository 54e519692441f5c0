namespace CardWeb.Tf.Modules;

/// <summary>
/// What delivering a key takes. KMS learns of tags and names up to five minutes late:
/// https://docs.aws.amazon.com/kms/latest/developerguide/tag-authorization.html
/// </summary>
internal sealed class KeyPermissions : ModulePermissions
{
    private static readonly Tagging Tags = new("kms:TagResource", "kms:UntagResource");

    /// <inheritdoc/>
    public override string Subject => "watch";

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceKind> Kinds { get; } =
    [
        new("aws_kms_key")
        {
            Tagging = Tags,
            Read = ["kms:DescribeKey", "kms:GetKeyPolicy", "kms:GetKeyRotationStatus", "kms:ListAliases", "kms:ListGrants", "kms:ListResourceTags"],
            Change =
            [
                "kms:DisableKeyRotation", "kms:EnableKey", "kms:EnableKeyRotation", "kms:PutKeyPolicy", "kms:UpdateKeyDescription",
            ],
            End = ["kms:ScheduleKeyDeletion"],
            Arns = Keys,
        },
        new("aws_kms_alias")
        {
            Tagging = Tags,
            Read = ["kms:ListAliases"],
            Change = ["kms:CreateAlias", "kms:UpdateAlias"],
            End = ["kms:DeleteAlias"],
            Touches = Keys,
        },
    ];

    /// <inheritdoc/>
    public override IEnumerable<PolicyStatement> Beyond(DeliveredStack stack)
    {
        // What Terraform does with a key as soon as it is made: one without tags and names is no one's yet.
        var nobodys = TagConditions.Untagged.And("Null", ("kms:ResourceAliases", ["true"]));
        var names = stack.Contents.Values("aws_kms_alias", "name").Select(stack.Account.KeyAlias);
        return
        [
            .. KindStatements.Statement("NewKey", ["kms:CreateKey"], ["*"], TagConditions.New(stack)),
            .. KindStatements.Statement("TagNewKey", [Tags.Tag], Keys(stack), TagConditions.New(stack).And(nobodys)),
            .. KindStatements.Statement("FinishNewKey", ["kms:CreateAlias", "kms:EnableKeyRotation"], Keys(stack), nobodys),
            .. KindStatements.Statement("KeyName", ["kms:CreateAlias", "kms:DeleteAlias", "kms:UpdateAlias"], names),
        ];
    }

    private static IEnumerable<string> Keys(DeliveredStack stack) => [stack.Account.Regional("kms", "key/*")];
}
