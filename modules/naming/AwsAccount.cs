namespace CardWeb.Tf.Modules;

/// <summary>An AWS account and the region in which it keeps its state; ARNs that are known before anything is made.</summary>
/// <param name="Id">Twelve digits.</param>
/// <param name="Region">Such as <c>us-west-1</c>.</param>
public sealed record AwsAccount(string Id, string Region)
{
    /// <summary>The account itself, which hands its rights to its own IAM.</summary>
    public string Root => Iam("root");

    /// <summary>AWS's commercial regions, China's and the US government's are apart.</summary>
    public string Partition => AwsRegions.PartitionOf(Region);

    /// <summary>A role.</summary>
    public string Role(string name) => Iam($"role/{name}");

    /// <summary>An instance profile.</summary>
    public string InstanceProfile(string name) => Iam($"instance-profile/{name}");

    /// <summary>An identity provider of OpenID Connect, by its host.</summary>
    public string IdentityProvider(string host) => Iam($"oidc-provider/{host}");

    /// <summary>A bucket.</summary>
    public string Bucket(string name) => $"arn:{Partition}:s3:::{name}";

    /// <summary>Every load balancer of the account and region.</summary>
    public string LoadBalancers => Regional("elasticloadbalancing", "loadbalancer/*");

    /// <summary>Every certificate of the account and region.</summary>
    public string Certificates => Regional("acm", "certificate/*");

    /// <summary>A hosted zone.</summary>
    public string Zone(string id) => $"arn:{Partition}:route53:::hostedzone/{id}";

    /// <summary>What a firewall of the region is made of.</summary>
    public string Firewall(string what) => Regional("wafv2", $"regional/{what}");

    /// <summary>A key's name, such as <c>alias/card-web-state</c>.</summary>
    public string KeyAlias(string alias) => Regional("kms", alias);

    /// <summary>Every log that AWS delivers in the account and region.</summary>
    public string Logs => Regional("logs", "*");

    /// <summary>An alarm of CloudWatch.</summary>
    public string Alarm(string name) => Regional("cloudwatch", $"alarm:{name}");

    /// <summary>A dashboard of CloudWatch, which stands in no region.</summary>
    public string Dashboard(string name) => $"arn:{Partition}:cloudwatch::{Id}:dashboard/{name}";

    /// <summary>A topic of SNS.</summary>
    public string Topic(string name) => Regional("sns", name);

    /// <summary>A policy of the account's own.</summary>
    public string Policy(string name) => Iam($"policy/{name}");

    /// <summary>Everything of one kind in the account and region, such as <c>ec2</c>'s <c>subnet/*</c>.</summary>
    public string Regional(string service, string what) => $"arn:{Partition}:{service}:{Region}:{Id}:{what}";

    /// <summary>Everything of one kind in the region whose ARN names no account, such as <c>ec2</c>'s <c>image/*</c>.</summary>
    public string RegionalWithoutAccount(string service, string what) => $"arn:{Partition}:{service}:{Region}::{what}";

    /// <summary>Something in the region, in whatever account: AWS's own prefix lists are in the account <c>aws</c>.</summary>
    public string RegionalOfAnyone(string service, string what) => $"arn:{Partition}:{service}:{Region}:*:{what}";

    /// <summary>What AWS calls a service of its own in a condition, such as <c>ec2.amazonaws.com</c>.</summary>
    public string Service(string name) => Partition == "aws-cn" ? $"{name}.amazonaws.com.cn" : $"{name}.amazonaws.com";

    private string Iam(string what) => $"arn:{Partition}:iam::{Id}:{what}";
}
