namespace CardWeb.Tf.Modules;

/// <summary>
/// What making servers and groups in a network takes that the environment did not make: a VPC that settings name, or the
/// account's default one.
/// </summary>
internal static class ExistingNetworkPermissions
{
    /// <summary>The VPCs of the environment's own, if its stack makes one.</summary>
    internal static IEnumerable<string> Vpcs(DeliveredStack stack) => stack.Contents.Has("aws_vpc") ? [stack.Ec2("vpc")] : [];

    /// <summary>The subnets of the environment's own, if its stack makes some.</summary>
    internal static IEnumerable<string> Subnets(DeliveredStack stack) => stack.Contents.Has("aws_subnet") ? [stack.Ec2("subnet")] : [];

    /// <summary>One call in what is there already: by its id, or, in the default VPC, where neither of the tags is on it.</summary>
    internal static IEnumerable<PolicyStatement> Of(DeliveredStack stack, string action, string type)
    {
        string[] ids = [.. Attributes.SelectMany(attribute => Users.SelectMany(user => stack.Contents.Values(user, attribute)))
            .Where(id => id.StartsWith($"{type}-", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];
        var name = KindStatements.Pascal(type);
        return
        [
            .. KindStatements.Statement($"InExisting{name}", [action], ids.Select(id => stack.Account.Regional("ec2", $"{type}/{id}"))),
            .. stack.Contents.Has("data.aws_vpc") ? KindStatements.Statement(
                $"InDefault{name}",
                [action],
                [stack.Ec2(type)],
                TagConditions.Untagged) : [],
        ];
    }

    private static readonly string[] Users = ["aws_security_group", "aws_instance", "aws_autoscaling_group"];

    private static readonly string[] Attributes = ["vpc_id", "subnet_id", "vpc_zone_identifier"];
}
