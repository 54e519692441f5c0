namespace CardWeb.Tf.Modules;

/// <summary>What is read to know what is there. None of it tells a secret: no console output, no password, no object.</summary>
internal static class ReadPermissions
{
    private static readonly string[] Cluster =
    [
        "autoscaling:Describe*",
        "ec2:Describe*",
        "ec2:GetInstanceUefiData",
        "elasticloadbalancing:Describe*",
        "elasticloadbalancing:GetLoadBalancerWebACL",
    ];

    private static readonly string[] Front =
    [
        "acm:DescribeCertificate",
        "acm:ListTagsForCertificate",
        "route53:Get*",
        "route53:ListResourceRecordSets",
        "wafv2:GetWebACL*",
        "wafv2:ListTagsForResource",
    ];

    private static readonly string[] Roles =
    [
        "iam:GetInstanceProfile",
        "iam:GetPolicy*",
        "iam:GetRole*",
        "iam:List*RolePolicies",
        "iam:ListInstanceProfilesForRole",
    ];

    private static readonly string[] Watch =
    [
        "cloudwatch:DescribeAlarms",
        "cloudwatch:GetDashboard",
        "cloudwatch:ListTagsForResource",
        "kms:DescribeKey",
        "kms:GetKey*",
        "kms:List*",
        "sns:Get*",
        "sns:ListTagsForResource",
    ];

    internal static IEnumerable<PolicyStatement> Of(StateStore store, IReadOnlyList<string> buckets) =>
    [
        new() { Sid = "Read", Action = [.. Cluster, .. Front, .. Watch, .. Roles], Resource = ["*"] },
        BucketPermissions.Read(store.Account, [store.Bucket, .. buckets]),
    ];
}
