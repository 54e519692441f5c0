namespace CardWeb.Tf.Environments;

/// <summary>What is asked of security groups and of what they come to.</summary>
internal static class GroupPolicies
{
    public static PolicyRule Described { get; } = new("group-described", "A security group and each of its rules say what they are for", "CKV_AWS_23", "AWS-0099", "AWS-0124");

    public static PolicyRule WorldFacing { get; } = new("world-facing", "Nothing faces the world, not even a balancer on its listener ports: each environment says that it is meant", "CKV_AWS_260", "AWS-0053");

    public static PolicyRule Open { get; } = new("group-open", "Nothing else is open to the world", "AWS-0107", "EC2.18");

    public static PolicyRule NoRemoteLogin { get; } = new("group-no-remote-login", "No group admits SSH or remote desktops (ports 22, 3389), from wherever", "CKV_AWS_24", "CKV_AWS_25", "EC2.13", "EC2.14", "EC2.19");

    public static PolicyRule NoIngressAll { get; } = new("group-no-ingress-all", "No group admits every port or protocol, from wherever", "CKV_AWS_277");

    public static PolicyRule Egress { get; } = new("group-egress", "A group lets calls out to the world on single ports alone; a balancer's to the servers on their port alone", "CKV_AWS_382", "AWS-0104");

    public static PolicyRule Attached { get; } = new("group-attached", "A security group is attached to something", "CKV2_AWS_5");

    public static PolicyRule DefaultClosed { get; } = new("group-default-closed", "A VPC's default group has no rule", "CKV2_AWS_12", "EC2.2");

    public static PolicyRule ThroughTheBalancer { get; } = new("only-through-the-balancer", "The only path from the internet to a server is through the balancer, on its listener ports");
}
