namespace CardWeb.Tf.Modules;

/// <summary>What delivering the servers' role takes: it is given the policies that the settings name, no others.</summary>
internal sealed class ServerRolePermissions : ModulePermissions
{
    /// <inheritdoc/>
    public override string Subject => "servers";

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceKind> Kinds { get; } =
    [
        new("aws_iam_role")
        {
            Tagging = new("iam:TagRole", "iam:UntagRole"),
            Read =
            [
                "iam:GetRole", "iam:ListAttachedRolePolicies", "iam:ListInstanceProfilesForRole", "iam:ListRolePolicies",
                "iam:ListRoleTags",
            ],
            Make = ["iam:CreateRole"],
            Change = ["iam:UpdateAssumeRolePolicy", "iam:UpdateRole", "iam:UpdateRoleDescription"],
            End = ["iam:DeleteRole"],
            Arns = Roles,
        },
        new("aws_iam_instance_profile")
        {
            Tagging = new("iam:TagInstanceProfile", "iam:UntagInstanceProfile"),
            Read = ["iam:GetInstanceProfile", "iam:GetRole", "iam:ListInstanceProfileTags"],
            Make = ["iam:CreateInstanceProfile"],
            Change = ["iam:AddRoleToInstanceProfile", "iam:RemoveRoleFromInstanceProfile"],
            End = ["iam:DeleteInstanceProfile"],
            Arns = stack => stack.Contents.Values("aws_iam_instance_profile", "name").Select(stack.Account.InstanceProfile),
        },
        new("aws_iam_role_policy_attachment")
        {
            Read = ["iam:ListAttachedRolePolicies"],
            Change = ["iam:DetachRolePolicy"],
            Touches = Roles,
        },
        new("aws_iam_role_policy_attachments_exclusive")
        {
            Read = ["iam:ListAttachedRolePolicies"],
            Change = ["iam:DetachRolePolicy"],
            Touches = Roles,
        },
        new("aws_iam_role_policies_exclusive") { Read = ["iam:ListRolePolicies"], Change = ["iam:DeleteRolePolicy"], Touches = Roles },
    ];

    /// <inheritdoc/>
    public override IEnumerable<PolicyStatement> Beyond(DeliveredStack stack) =>
        stack.Contents.Values("aws_iam_role_policy_attachment", "policy_arn") is [_, ..] policies
            ? KindStatements.Statement(
                "AttachNamed",
                ["iam:AttachRolePolicy"],
                Roles(stack),
                TagConditions.Own(stack).And("ArnEquals", ("iam:PolicyARN", [.. policies])))
            : [];

    /// <summary>Handing roles to servers. IAM asks for no tags of a role that is passed: it is named.</summary>
    internal static IEnumerable<PolicyStatement> Pass(DeliveredStack stack) => KindStatements.Statement(
        "PassRoles",
        ["iam:PassRole"],
        [.. Roles(stack), .. stack.FurtherServerRoles.Select(stack.Account.Role)],
        PolicyCondition.When("StringEquals", ("iam:PassedToService", [stack.Account.Service("ec2")])));

    private static IEnumerable<string> Roles(DeliveredStack stack) =>
        stack.Contents.Values("aws_iam_role", "name").Select(stack.Account.Role);
}
