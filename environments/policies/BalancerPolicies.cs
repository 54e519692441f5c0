namespace CardWeb.Tf.Environments;

/// <summary>What is asked of load balancers, their listeners and their target groups.</summary>
internal static class BalancerPolicies
{
    public static PolicyRule AccessLogs { get; } = new("balancer-access-logs", "A balancer writes access logs", "CKV_AWS_91", "ELB.5");

    public static PolicyRule InvalidHeaders { get; } = new("balancer-invalid-headers", "A balancer drops headers that are not valid", "CKV_AWS_131", "ELB.4");

    public static PolicyRule DeletionProtection { get; } = new("balancer-deletion-protection", "A balancer is protected against deletion", "CKV_AWS_150", "ELB.6");

    public static PolicyRule Desync { get; } = new("balancer-desync", "A balancer keeps desync attacks off, and does not only watch them", "CKV_AWS_328", "ELB.12");

    public static PolicyRule Zones { get; } = new("balancer-zones", "A balancer stands in two or more subnets, each of a zone", "ELB.13");

    public static PolicyRule Firewall { get; } = new("balancer-firewall", "A web ACL is associated with a balancer", "CKV2_AWS_28", "ELB.16");

    public static PolicyRule FirewallLogs { get; } = new("firewall-logs", "A web ACL logs requests", "CKV2_AWS_31", "WAF.11");

    public static PolicyRule Https { get; } = new("listener-https", "A listener is HTTPS, or HTTP that only redirects to it, its rules included", "CKV_AWS_2", "CKV2_AWS_20", "AWS-0054", "ELB.1");

    public static PolicyRule Tls { get; } = new("listener-tls", "A listener speaks TLS 1.2 or newer with modern ciphers, unless it only redirects", "CKV_AWS_103", "CKV2_AWS_74", "AWS-0047");

    public static PolicyRule HealthPath { get; } = new("target-group-health-path", "A target group's health check is on and names its path", "CKV_AWS_261");

    public static PolicyRule TargetProtocol { get; } = new("target-group-protocol", "A target group takes HTTPS, or HTTP from HTTPS listeners alone", "CKV_AWS_378");
}
