using System.Text.RegularExpressions;

namespace CardWeb.Tf.Tests.Cluster.Drift;

/// <summary>What someone may do to a cluster outside Terraform that applying fixes: a change for each way in which a resource is fixed.</summary>
internal static partial class Mending
{
    private const string TrustNothing =
        """'{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"sts:AssumeRole"}]}'""";

    private const string DenyNothing = """'{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"sts:*","Resource":"*"}]}'""";

    /// <summary>The AWS command line's arguments; a construct's path stands for its resource's id, or for the attribute that is named after it.</summary>
    private static readonly string[] s_changes = [.. Network(), .. Servers(), .. Balancing(), .. Watching(), .. Buckets()];

    /// <summary>Calls that mending them takes.</summary>
    public static IReadOnlyList<string> Calls { get; } =
    [
        "autoscaling:PutScalingPolicy", "autoscaling:ResumeProcesses", "autoscaling:UpdateAutoScalingGroup",
        "cloudwatch:PutDashboard", "cloudwatch:PutMetricAlarm",
        "ec2:AssociateRouteTable", "ec2:AuthorizeSecurityGroupIngress", "ec2:CreateFlowLogs", "ec2:CreateRoute", "ec2:CreateTags",
        "ec2:DeleteTags", "ec2:ModifyInstanceAttribute", "ec2:ModifyInstanceMetadataOptions", "ec2:ModifyNetworkInterfaceAttribute",
        "ec2:ModifySecurityGroupRules", "ec2:ModifySubnetAttribute", "ec2:ModifyVpcAttribute", "ec2:MonitorInstances",
        "elasticloadbalancing:CreateListener", "elasticloadbalancing:ModifyListener", "elasticloadbalancing:ModifyLoadBalancerAttributes",
        "elasticloadbalancing:ModifyTargetGroup", "elasticloadbalancing:ModifyTargetGroupAttributes", "elasticloadbalancing:RegisterTargets",
        "iam:AddRoleToInstanceProfile", "iam:AttachRolePolicy", "iam:DeleteRolePolicy", "iam:DetachRolePolicy", "iam:UpdateAssumeRolePolicy",
        "kms:CreateAlias", "kms:EnableKey", "kms:EnableKeyRotation",
        "s3:PutBucketOwnershipControls", "s3:PutBucketPolicy", "s3:PutBucketPublicAccessBlock", "s3:PutBucketVersioning",
        "s3:PutEncryptionConfiguration", "s3:PutLifecycleConfiguration", "sns:Subscribe", "wafv2:AssociateWebACL",
    ];

    /// <summary>The changes of one cluster.</summary>
    public static IEnumerable<string> Changes(DriftCluster cluster) => s_changes.Select(change => Path().Replace(
        change,
        found => cluster.Value(found.Groups["path"].Value, found.Groups["attribute"] is { Success: true } attribute ? attribute.Value : "id")));

    private static IEnumerable<string> Network() =>
    [
        "ec2 revoke-security-group-ingress --group-id <security-groups/servers>"
            + " --security-group-rule-ids <security-groups/servers-from-balancer-80>",
        "ec2 modify-security-group-rules --group-id <security-groups/servers> --security-group-rules"
            + " 'SecurityGroupRuleId=<security-groups/servers-out-443>,SecurityGroupRule={IpProtocol=tcp,FromPort=444,ToPort=444,CidrIpv4=0.0.0.0/0}'",
        "ec2 authorize-security-group-ingress --group-id <network/default-group> --protocol tcp --port 22 --cidr 10.0.0.0/8",
        "ec2 create-tags --resources <security-groups/servers> --tags Key=Name,Value=other Key=Owner,Value=me",
        "ec2 delete-route --route-table-id <network/public-routes> --destination-cidr-block 0.0.0.0/0",
        "ec2 disassociate-route-table --association-id <network/private-us-west-2a/routes>",
        "ec2 delete-flow-logs --flow-log-ids <network/flow-logs/log>",
        "ec2 modify-vpc-attribute --vpc-id <network/vpc> --no-enable-dns-hostnames",
        "ec2 modify-subnet-attribute --subnet-id <network/public-us-west-2a/subnet> --map-public-ip-on-launch",
    ];

    private static IEnumerable<string> Servers() =>
    [
        "ec2 modify-instance-attribute --instance-id <golden-server/instance> --groups <security-groups/balancer>",
        "ec2 modify-instance-attribute --instance-id <golden-server/instance> --no-disable-api-termination",
        "ec2 modify-instance-metadata-options --instance-id <golden-server/instance> --http-tokens optional",
        "ec2 unmonitor-instances --instance-ids <golden-server/instance>",
        "ec2 create-tags --resources <fleet/servers/template> --tags Key=Name,Value=other",
        "ec2 create-tags --resources <image-1.0.0/image> --tags Key=Name,Value=other",
        "iam attach-role-policy --role-name <server-role/role:name> --policy-arn arn:aws:iam::aws:policy/AdministratorAccess",
        "iam detach-role-policy --role-name <server-role/role:name> --policy-arn arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore",
        $"iam put-role-policy --role-name <server-role/role:name> --policy-name other --policy-document {DenyNothing}",
        $"iam update-assume-role-policy --role-name <server-role/role:name> --policy-document {TrustNothing}",
        "iam update-role --role-name <server-role/role:name> --description other",
        "iam remove-role-from-instance-profile --instance-profile-name <server-role/profile:name> --role-name <server-role/role:name>",
        "autoscaling update-auto-scaling-group --auto-scaling-group-name <fleet/group:name> --max-size 20",
        "autoscaling delete-policy --auto-scaling-group-name <fleet/group:name> --policy-name <fleet/policies/cpu:name>",
        "autoscaling suspend-processes --auto-scaling-group-name <fleet/group:name> --scaling-processes AZRebalance",
    ];

    private static IEnumerable<string> Balancing() =>
    [
        "elbv2 modify-load-balancer-attributes --load-balancer-arn <load-balancer/balancer> --attributes Key=deletion_protection.enabled,Value=false",
        "elbv2 set-security-groups --load-balancer-arn <load-balancer/balancer> --security-groups <security-groups/servers>",
        "elbv2 add-tags --resource-arns <load-balancer/balancer> <load-balancer/target-group/group> --tags Key=Name,Value=other Key=Owner,Value=me",
        "elbv2 modify-target-group --target-group-arn <load-balancer/target-group/group> --health-check-path /nowhere",
        "elbv2 modify-target-group-attributes --target-group-arn <load-balancer/target-group/group>"
            + " --attributes Key=deregistration_delay.timeout_seconds,Value=1",
        "elbv2 deregister-targets --target-group-arn <load-balancer/target-group/group> --targets Id=<golden-server/instance>,Port=80",
        "elbv2 modify-listener --listener-arn <load-balancer/listeners/https>"
            + " --default-actions 'Type=fixed-response,FixedResponseConfig={StatusCode=503}'",
        "elbv2 delete-listener --listener-arn <load-balancer/listeners/http>",
        "wafv2 disassociate-web-acl --resource-arn <load-balancer/balancer>",
    ];

    private static IEnumerable<string> Watching() =>
    [
        "kms disable-key-rotation --key-id <key/key>",
        "kms disable-key --key-id <key/key>",
        "kms delete-alias --alias-name <key/alias:name>",
        "sns unsubscribe --subscription-arn <watch/topic/subscriber-1:arn>",
        "sns set-topic-attributes --topic-arn <watch/topic/topic:arn> --attribute-name DisplayName --attribute-value other",
        "cloudwatch delete-alarms --alarm-names <watch/latency/alarm:alarm_name>",
        "cloudwatch disable-alarm-actions --alarm-names <watch/target-errors/alarm:alarm_name>",
        "cloudwatch delete-dashboards --dashboard-names <watch/dashboard/dashboard:dashboard_name>",
    ];

    private static IEnumerable<string> Buckets() =>
    [
        "s3api delete-public-access-block --bucket <logs/bucket:bucket>",
        "s3api delete-bucket-lifecycle --bucket <logs/bucket:bucket>",
        "s3api delete-bucket-encryption --bucket <logs/bucket:bucket>",
        "s3api delete-bucket-policy --bucket <logs/bucket:bucket>",
        "s3api delete-bucket-ownership-controls --bucket <logs/bucket:bucket>",
        "s3api put-bucket-versioning --bucket <logs/bucket:bucket> --versioning-configuration Status=Suspended",
    ];

    [GeneratedRegex("<(?<path>[^:>]+)(:(?<attribute>[a-z_]+))?>", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Path();
}
