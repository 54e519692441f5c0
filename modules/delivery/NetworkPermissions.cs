namespace CardWeb.Tf.Modules;

/// <summary>What deploying a VPC of the environment's own takes beside making and changing what is tagged for it.</summary>
internal static class NetworkPermissions
{
    internal static IEnumerable<PolicyStatement> Of(ApplyRoleOptions options) => options.HasNewVpc ? [TagDefaultGroup(options), DeliverLogs()] : [];

    // AWS makes a VPC's default group, without a tag, so it is tagged before it can be closed. What any environment has is tagged already.
    private static PolicyStatement TagDefaultGroup(ApplyRoleOptions options) => new()
    {
        Sid = "TagDefaultGroup",
        Action = ["ec2:CreateTags"],
        Resource = [$"arn:*:ec2:{options.Store.Account.Region}:{options.Store.Account.Id}:security-group/*"],
        Condition = new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>(StringComparer.Ordinal)
        {
            ["StringEquals"] = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
            {
                ["aws:RequestTag/Project"] = [Names.Project],
                ["aws:RequestTag/Environment"] = [options.Environment],
            },
            ["Null"] = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["aws:ResourceTag/Environment"] = ["true"] },
        },
    };

    // A flow log's delivery has no ARN of its own: https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3-permissions.html
    private static PolicyStatement DeliverLogs() => new() { Sid = "DeliverLogs", Action = ["logs:CreateLogDelivery", "logs:DeleteLogDelivery"], Resource = ["*"] };
}
