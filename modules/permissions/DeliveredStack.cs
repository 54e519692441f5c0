namespace CardWeb.Tf.Modules;

/// <summary>One environment's stack, as the role that deploys it has to know it.</summary>
/// <param name="Account">The account and the region that it is in.</param>
/// <param name="Product">What the tag <c>Project</c> says of all that it makes.</param>
/// <param name="Environment">What the tag <c>Environment</c> says of all that it makes.</param>
/// <param name="Contents">What it holds.</param>
internal sealed record DeliveredStack(AwsAccount Account, string Product, string Environment, StackContents Contents)
{
    /// <summary>The names of roles that others made and that servers are given. Default: none.</summary>
    public IReadOnlyList<string> FurtherServerRoles { get; init; } = [];

    /// <summary>In the stack's region: for the few calls that AWS asks about without naming a resource.</summary>
    public PolicyCondition InRegion => PolicyCondition.When("StringEquals", ("aws:RequestedRegion", [Account.Region]));

    /// <summary>Everything of one of EC2's resource types in the account and region, such as <c>subnet</c>.</summary>
    public string Ec2(string type) => Account.Regional("ec2", $"{type}/*");

    /// <summary>Images and snapshots, whose ARNs name no account.</summary>
    public string Ec2WithoutAccount(string type) => Account.RegionalWithoutAccount("ec2", $"{type}/*");

    /// <summary>
    /// Everything of one of Elastic Load Balancing's resource types in the account and region, such as <c>listener/app</c>.
    /// </summary>
    public string Balancing(string type) => Account.Regional("elasticloadbalancing", $"{type}/*");

    /// <summary>The load balancers of the stack by their names, or what is in them, such as <c>listener-rule/app</c>.</summary>
    public IEnumerable<string> InBalancers(string type) => Contents.Values("aws_lb", "name").Select(name => Balancing($"{type}/{name}"));
}
