using System.Diagnostics.CodeAnalysis;
using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Environments;

/// <summary>Everything that one environment decides. Its file in this folder gives the values; all else follows from them.</summary>
public sealed partial record EnvironmentSettings
{
    /// <summary>The name on the command line: lower-case letters, digits and hyphens, up to 20, such as <c>development</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What the AWS names start with; no two environments share it. Default: product and name, such as <c>card-web-staging</c>.</summary>
    [AllowNull]
    public string NamePrefix { get => field ?? $"{Product}-{Name}"; init; }

    /// <summary>The AWS account, twelve digits. Terraform refuses to work in any other.</summary>
    public required string AccountId { get; init; }

    /// <summary>The AWS region, such as <c>us-west-1</c>.</summary>
    public required string Region { get; init; }

    /// <summary>The availability zones, two or more of the region, such as <c>us-west-1b</c>. card-web01 stands in the first. Add at the end: another order moves servers.</summary>
    public required IReadOnlyList<string> Zones { get; init; }

    /// <summary>
    /// The S3 bucket that holds the Terraform state; it stands before the first deployment. Default: product and account, such as
    /// <c>card-web-state-111111111111</c>.
    /// </summary>
    [AllowNull]
    public string StateBucket { get => field ?? $"{Product}-state-{AccountId}"; init; }

    /// <summary>Where the cluster lives. Default: the account's default VPC.</summary>
    public NetworkOptions Network { get; init; } = new DefaultVpc();

    /// <summary>The public machine image that card-web01 is born from. Default: Debian 13.</summary>
    public BaseImageOptions BaseImage { get; init; } = new();

    /// <summary>What all web servers have in common.</summary>
    public ServerSpecification Server { get; init; } = new();

    /// <summary>What the web servers may do in AWS. Default: nothing, without a role.</summary>
    public ServerRoleSettings? ServerRole { get; init; }

    /// <summary>The approved machine images.</summary>
    public ImageSettings Image { get; init; } = new();

    /// <summary>How many clones serve beside card-web01 once an image is approved, 1 to 98. Default: 1.</summary>
    public int Clones { get; init; } = 1;

    /// <summary>Servers beside the pair that an Auto Scaling group keeps, once an image is approved: until then there is no group yet. Default: none.</summary>
    public FleetSettings? Fleet { get; init; }

    /// <summary>A release that is being tried beside the one that serves. Default: none.</summary>
    public CandidateSettings? Candidate { get; init; }

    /// <summary>The balancer's attributes.</summary>
    public LoadBalancerSettings LoadBalancer { get; init; } = new();

    /// <summary>Where the balancer listens.</summary>
    public ListenerOptions Listener { get; init; } = new();

    /// <summary>
    /// The IPv4 and IPv6 ranges that may call the balancer: one or more for each IP version that it answers (<see cref="LoadBalancerSettings.IpAddressType"/>).
    /// Default: the whole IPv4 internet.
    /// </summary>
    public IReadOnlyList<string> ClientCidrs { get; init; } = ["0.0.0.0/0"];

    /// <summary>
    /// Managed prefix lists, <c>pl-…</c>, whose ranges may call the balancer too, such as CloudFront's; with <c>ClientCidrs = []</c> they alone. Default: none.
    /// See https://docs.aws.amazon.com/vpc/latest/userguide/working-with-aws-managed-prefix-lists.html
    /// </summary>
    public IReadOnlyList<string> ClientPrefixListIds { get; init; } = [];

    /// <summary>
    /// The IPv4 ranges that web servers may call. Default: null, all of them, or none in a new VPC without NAT: there they call
    /// its endpoints of AWS alone, which need no range.
    /// </summary>
    public IReadOnlyList<string>? ServerEgressCidrs { get; init; }

    /// <summary>The TCP ports on which web servers may call these ranges, 1 to 65535. Default: 80 and 443, for packages and AWS.</summary>
    public IReadOnlyList<int> ServerEgressPorts { get; init; } = [80, 443];

    /// <summary>
    /// AWS's quota of rules of a security group in one direction and for one IP version, in the account and region: 60 to 1000. Raise it here once AWS has
    /// raised it. See https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html#vpc-limits-security-groups
    /// Default: 60, as every account has at first.
    /// </summary>
    public int SecurityGroupRules { get; init; } = RuleCount.DefaultQuota;

    /// <summary>How the balancer hands requests to the servers.</summary>
    public TargetGroupOptions TargetGroup { get; init; } = new();

    /// <summary>The alarms and their subscribers. Default: no alarms.</summary>
    public AlarmSettings? Alarms { get; init; }

    /// <summary>The site's names in the DNS. Default: none, the site is called by the balancer's own name.</summary>
    public DomainSettings? Domain { get; init; }

    /// <summary>Whether everyone gets <see cref="MaintenancePage"/> with HTTP 503 instead of the site; the servers' health is checked on. Default: false.</summary>
    public bool Maintenance { get; init; }

    /// <summary>What everyone sees during maintenance: HTML, up to 1024 characters. Default: a line that says so.</summary>
    public string MaintenancePage { get; init; } =
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Maintenance</title><h1>We are back soon.</h1><p>The site is in maintenance.</p></html>";

    /// <summary>The web application firewall in front of the balancer. Default: none.</summary>
    public FirewallSettings? Firewall { get; init; }

    /// <summary>The balancer's logs, in a bucket of their own, instead of <see cref="LoadBalancerSettings.AccessLogs"/> and <see cref="LoadBalancerSettings.ConnectionLogs"/>. Default: none.</summary>
    public LogSettings? Logs { get; init; }

    /// <summary>What breaks a policy of docs/policies.md on purpose, why, and until when. Default: nothing.</summary>
    public IReadOnlyList<PolicyException> Exceptions { get; init; } = [];

    /// <summary>In what it is meant to differ from <see cref="DeliverySettings.Reference"/>, and why; docs/policies.md. Default: in nothing.</summary>
    public IReadOnlyList<SettingDifference> Differences { get; init; } = [];
}
