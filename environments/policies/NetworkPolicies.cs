namespace CardWeb.Tf.Environments;

/// <summary>What is asked of networks.</summary>
internal static class NetworkPolicies
{
    public static PolicyRule FlowLogs { get; } = new("vpc-flow-logs", "A VPC logs all of its traffic", "CKV2_AWS_11", "AWS-0178", "EC2.6");

    public static PolicyRule LogsKept { get; } = new("flow-logs-kept", "Flow logs, and whatever a log group takes, are kept a year or longer", "CKV_AWS_66", "CKV_AWS_338");

    public static PolicyRule Subnets { get; } = new("subnet-no-public-addresses", "A subnet hands out no public addresses", "CKV_AWS_130", "AWS-0164", "EC2.15");

    public static PolicyRule NotDefault { get; } = new("vpc-not-default", "The account's default VPC is not used", "AWS-0101");
}
