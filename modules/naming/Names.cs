using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CardWeb.Tf.Modules;

/// <summary>
/// The one place where AWS names and tags are built. Where AWS demands unique names and Terraform creates the
/// replacement before it destroys the original, a name changes with whatever forces the replacement.
/// </summary>
/// <param name="Product">What the tag <c>Project</c> says of every resource, such as <c>card-web</c>.</param>
/// <param name="Prefix">What every name starts with, such as <c>card-web</c>.</param>
/// <param name="Environment">The environment's name, for tags.</param>
/// <param name="NetworkKey">What identifies the network: empty for the default VPC of the account.</param>
public sealed record Names(string Product, string Prefix, string Environment, string NetworkKey = "")
{
    /// <summary>AWS's limit for the name of a load balancer and of a target group.</summary>
    public const int MaximumLength = 32;

    /// <summary>The longest prefix that leaves room for <c>-alb-01234</c>.</summary>
    public const int MaximumPrefixLength = MaximumLength - 10;

    /// <summary>The keys of all tags that this project sets by itself.</summary>
    public static IReadOnlyList<string> TagKeys { get; } = ["Name", .. new Names("", "", "").Tags.Keys];

    /// <summary>Tags that every resource carries, set once on the provider.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; } = new Dictionary<string, string>()
    {
        ["Project"] = Product,
        ["Environment"] = Environment,
        ["ManagedBy"] = "terraform",
    };

    /// <summary>The tag that the AWS console shows as a resource's name.</summary>
    public static IDictionary<string, string> Tag(string name) => new Dictionary<string, string>() { ["Name"] = name };

    /// <summary>A name that need not be unique, such as <c>card-web-public-us-west-1b</c>.</summary>
    public string Of(string role) => $"{Prefix}-{role}";

    /// <summary>Server number 1 is <c>card-web01</c>.</summary>
    public string Server(int number) => Prefix + number.ToString("00", CultureInfo.InvariantCulture);

    /// <summary>The machine image of one version: <c>card-web-1.0.0</c>.</summary>
    public string Image(string version) => $"{Prefix}-{version}";

    /// <summary>The group of the web servers: <c>card-web-sg</c>.</summary>
    public string WebSecurityGroup => Unique("sg");

    /// <summary>An alarm: <c>card-web/unhealthy-hosts</c>. No other environment's name begins like it, whatever its prefix.</summary>
    public string Alarm(string role) => $"{Prefix}/{role}";

    /// <summary>Where alarms are told: <c>card-web-alarms</c>.</summary>
    public string Topic => Of("alarms");

    /// <summary>The name of the key that encrypts what services of AWS write: <c>alias/card-web-cluster</c>.</summary>
    public string ClusterKey => $"alias/{Of("cluster")}";

    /// <summary>The page that shows the alarms: <c>card-web</c>.</summary>
    public string Dashboard => Prefix;

    /// <summary>The group of the endpoints of AWS: <c>card-web-endpoints-sg</c>.</summary>
    public string EndpointSecurityGroup => Unique("endpoints-sg");

    /// <summary>A bucket, named alike nowhere else: <c>card-web-flow-logs-111111111111-us-west-1</c>.</summary>
    public string Bucket(string role, AwsAccount account) => $"{Of(role)}-{account.Id}-{account.Region}".ToLowerInvariant();

    /// <summary>The bucket of the firewall's log, whose name WAF wants to begin so: <c>aws-waf-logs-card-web-111111111111-us-west-1</c>.</summary>
    public string FirewallLogBucket(AwsAccount account) => $"aws-waf-logs-{Prefix}-{account.Id}-{account.Region}".ToLowerInvariant();

    /// <summary>The group of the load balancer: <c>card-web-alb-sg</c>.</summary>
    public string BalancerSecurityGroup => Unique("alb-sg");

    /// <summary>The load balancer, named in its URL: <c>card-web-alb</c>.</summary>
    /// <param name="scheme">What forces a replacement: nothing for an internet-facing balancer.</param>
    public string LoadBalancer(string scheme) => Unique("alb", scheme);

    /// <summary>The target group: <c>card-web-tg</c>.</summary>
    /// <param name="back">What forces a replacement: nothing for HTTP/1.1 on port 80 behind an internet-facing balancer.</param>
    public string TargetGroup(string back) => Unique("tg", back);

    /// <summary>The target group of a release that is being tried: <c>card-web-tg2</c>.</summary>
    /// <param name="back">What forces a replacement: nothing for HTTP/1.1 on port 80 behind an internet-facing balancer.</param>
    public string CandidateTargetGroup(string back) => Unique("tg2", back);

    /// <summary>A fleet's launch template and Auto Scaling group: <c>card-web-fleet</c>.</summary>
    public string Fleet(string name) => Unique(name);

    private string Unique(string role, string forcesReplacement = "")
    {
        var key = NetworkKey + forcesReplacement;
        return key.Length == 0 ? Of(role) : $"{Of(role)}-{Digest(key)}";
    }

    private static string Digest(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..5];
}
