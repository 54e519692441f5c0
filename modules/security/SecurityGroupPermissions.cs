namespace CardWeb.Tf.Modules;

/// <summary>What delivering security groups and their rules takes.</summary>
internal sealed class SecurityGroupPermissions : ModulePermissions
{
    /// <inheritdoc/>
    public override string Subject => "network";

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceKind> Kinds { get; } =
    [
        new("aws_security_group")
        {
            Read = ["ec2:DescribeNetworkInterfaces", "ec2:DescribeSecurityGroupRules", "ec2:DescribeSecurityGroups"],
            Make = ["ec2:CreateSecurityGroup"],
            Change = ["ec2:RevokeSecurityGroupEgress", "ec2:RevokeSecurityGroupIngress"],
            End = ["ec2:DeleteSecurityGroup"],
            Arns = stack => [stack.Ec2("security-group")],
            Touches = ExistingNetworkPermissions.Vpcs,
        },
        new("aws_default_security_group")
        {
            Read = ["ec2:DescribeSecurityGroups"],
            Change = ["ec2:RevokeSecurityGroupEgress", "ec2:RevokeSecurityGroupIngress"],
            Touches = stack => [stack.Ec2("security-group")],
        },
        new("aws_vpc_security_group_egress_rule")
        {
            Read = ["ec2:DescribeSecurityGroupRules"],
            Make = ["ec2:AuthorizeSecurityGroupEgress"],
            Change = ["ec2:ModifySecurityGroupRules"],
            End = ["ec2:RevokeSecurityGroupEgress"],
            Arns = stack => [stack.Ec2("security-group-rule")],
            Touches = stack => [stack.Ec2("security-group")],
        },
        new("aws_vpc_security_group_ingress_rule")
        {
            Read = ["ec2:DescribeSecurityGroupRules"],
            Make = ["ec2:AuthorizeSecurityGroupIngress"],
            Change = ["ec2:ModifySecurityGroupRules"],
            End = ["ec2:RevokeSecurityGroupIngress"],
            Arns = stack => [stack.Ec2("security-group-rule")],
            Touches = stack => [stack.Ec2("security-group")],
        },
    ];

    /// <inheritdoc/>
    public override IEnumerable<PolicyStatement> Beyond(DeliveredStack stack) =>
    [
        .. ExistingNetworkPermissions.Of(stack, "ec2:CreateSecurityGroup", "vpc"),
        .. stack.Contents.Has("aws_default_security_group") ? TagDefaultGroup(stack) : [],
        .. KindStatements.Statement("ReferToPrefixLists", ["ec2:ModifySecurityGroupRules"], PrefixLists(stack)),
    ];

    // AWS makes a VPC's default group, without a tag, so it is tagged before it can be closed. What any environment has is tagged already.
    private static IEnumerable<PolicyStatement> TagDefaultGroup(DeliveredStack stack) => KindStatements.Statement(
        "TagDefaultGroup",
        ["ec2:CreateTags"],
        [stack.Ec2("security-group")],
        TagConditions.New(stack).And(TagConditions.Untagged));

    // A list is only referred to, in whichever account it is: AWS's own are in the account "aws".
    private static IEnumerable<string> PrefixLists(DeliveredStack stack) =>
        stack.Contents.Values("aws_vpc_security_group_ingress_rule", "prefix_list_id")
            .Select(id => stack.Account.RegionalOfAnyone("ec2", $"prefix-list/{id}"));
}
