using Amazon.CDK;
using Amazon.CDK.AWS.AutoScaling;
using Amazon.CDK.AWS.CertificateManager;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.Route53;
using Amazon.CDK.AWS.S3;
using Amazon.CDK.AWS.SNS;
using Amazon.CDK.AWS.WAFv2;
using AutoScalingPolicy = Amazon.CDK.AWS.AutoScaling.CfnScalingPolicy;

namespace CardWeb.Tf.Benchmarks.AwsCdk;

/// <summary>For each kind of Terraform resource the resource of CloudFormation that is it, or the nearest where it has none.</summary>
internal static class Kinds
{
    private static readonly Dictionary<string, string> s_policy = new() { ["Version"] = "2012-10-17" };

    public static Dictionary<string, Action<Stack, string>> All { get; } = new()
    {
        ["aws_acm_certificate"] = (s, n) => _ = new CfnCertificate(s, n, new CfnCertificateProps { DomainName = "card-web.example", ValidationMethod = "DNS" }),
        ["aws_acm_certificate_validation"] = (s, n) => _ = new CfnRecordSet(s, n + "v", new CfnRecordSetProps { Name = "a.example", Type = "CNAME", Ttl = "60", ResourceRecords = ["x"] }),
        ["aws_ami_from_instance"] = (s, n) => _ = new CfnVolume(s, n, new CfnVolumeProps { AvailabilityZone = "us-west-1b", Size = 8, Encrypted = true }),
        ["aws_autoscaling_group"] = (s, n) => _ = new CfnAutoScalingGroup(s, n, new CfnAutoScalingGroupProps { MinSize = "1", MaxSize = "3", HealthCheckType = "ELB", VpcZoneIdentifier = ["subnet-1"] }),
        ["aws_autoscaling_policy"] = (s, n) => _ = new AutoScalingPolicy(s, n, new Amazon.CDK.AWS.AutoScaling.CfnScalingPolicyProps { AutoScalingGroupName = "group", PolicyType = "TargetTrackingScaling" }),
        ["aws_cloudwatch_dashboard"] = (s, n) => _ = new CfnDashboard(s, n, new CfnDashboardProps { DashboardBody = "{}" }),
        ["aws_cloudwatch_metric_alarm"] = (s, n) => _ = new CfnAlarm(s, n, new CfnAlarmProps { ComparisonOperator = "GreaterThanThreshold", EvaluationPeriods = 3, Namespace = "AWS/ApplicationELB", MetricName = "HealthyHostCount", Period = 60, Statistic = "Minimum", Threshold = 1 }),
        ["aws_default_security_group"] = Group,
        ["aws_eip"] = (s, n) => _ = new CfnEIP(s, n, new CfnEIPProps { Domain = "vpc" }),
        ["aws_flow_log"] = (s, n) => _ = new CfnFlowLog(s, n, new CfnFlowLogProps { ResourceId = "vpc-1", ResourceType = "VPC", TrafficType = "ALL", LogDestinationType = "s3" }),
        ["aws_iam_instance_profile"] = (s, n) => _ = new CfnInstanceProfile(s, n, new CfnInstanceProfileProps { Roles = ["role"] }),
        ["aws_iam_role"] = Role,
        ["aws_iam_role_policies_exclusive"] = RolePolicy,
        ["aws_iam_role_policy_attachment"] = RolePolicy,
        ["aws_iam_role_policy_attachments_exclusive"] = RolePolicy,
        ["aws_instance"] = (s, n) => _ = new CfnInstance(s, n, new CfnInstanceProps { ImageId = "ami-1", InstanceType = "t3.micro", SubnetId = "subnet-1", SecurityGroupIds = ["sg-1"], Monitoring = true, EbsOptimized = true }),
        ["aws_internet_gateway"] = (s, n) => _ = new CfnInternetGateway(s, n),
        ["aws_kms_alias"] = (s, n) => _ = new CfnAlias(s, n + "a", new CfnAliasProps { AliasName = "alias/card-web", TargetKeyId = "key" }),
        ["aws_kms_key"] = (s, n) => _ = new CfnKey(s, n, new CfnKeyProps { EnableKeyRotation = true, KeyPolicy = s_policy }),
        ["aws_launch_template"] = (s, n) => _ = new CfnLaunchTemplate(s, n, new CfnLaunchTemplateProps { LaunchTemplateData = new CfnLaunchTemplate.LaunchTemplateDataProperty { ImageId = "ami-1", InstanceType = "t3.micro" } }),
        ["aws_lb"] = (s, n) => _ = new CfnLoadBalancer(s, n, new CfnLoadBalancerProps { Scheme = "internet-facing", Type = "application", Subnets = ["subnet-1", "subnet-2"], SecurityGroups = ["sg-1"] }),
        ["aws_lb_listener"] = (s, n) => _ = new CfnListener(s, n, new CfnListenerProps { LoadBalancerArn = "arn", Port = 80, Protocol = "HTTP", DefaultActions = new[] { new CfnListener.ActionProperty { Type = "forward", TargetGroupArn = "arn" } } }),
        ["aws_lb_target_group"] = TargetGroup,
        ["aws_lb_target_group_attachment"] = (s, n) => TargetGroup(s, n + "t"),
        ["aws_nat_gateway"] = (s, n) => _ = new CfnNatGateway(s, n, new CfnNatGatewayProps { AllocationId = "eip", SubnetId = "subnet-1" }),
        ["aws_route"] = (s, n) => _ = new CfnRoute(s, n, new CfnRouteProps { RouteTableId = "rtb", DestinationCidrBlock = "0.0.0.0/0", GatewayId = "igw" }),
        ["aws_route53_record"] = (s, n) => _ = new CfnRecordSet(s, n, new CfnRecordSetProps { Name = "card-web.example", Type = "A", Ttl = "60", ResourceRecords = ["192.0.2.1"] }),
        ["aws_route_table"] = (s, n) => _ = new CfnRouteTable(s, n, new CfnRouteTableProps { VpcId = "vpc-1" }),
        ["aws_route_table_association"] = (s, n) => _ = new CfnSubnetRouteTableAssociation(s, n, new CfnSubnetRouteTableAssociationProps { RouteTableId = "rtb", SubnetId = "subnet-1" }),
        ["aws_s3_bucket"] = (s, n) => Bucket(s, n, ""),
        ["aws_s3_bucket_lifecycle_configuration"] = (s, n) => Bucket(s, n, "lifecycle"),
        ["aws_s3_bucket_logging"] = (s, n) => Bucket(s, n, "logging"),
        ["aws_s3_bucket_ownership_controls"] = (s, n) => Bucket(s, n, "ownership"),
        ["aws_s3_bucket_policy"] = (s, n) => _ = new CfnBucketPolicy(s, n + "p", new CfnBucketPolicyProps { Bucket = "bucket", PolicyDocument = s_policy }),
        ["aws_s3_bucket_public_access_block"] = (s, n) => Bucket(s, n, "access"),
        ["aws_s3_bucket_server_side_encryption_configuration"] = (s, n) => Bucket(s, n, "encryption"),
        ["aws_s3_bucket_versioning"] = (s, n) => Bucket(s, n, "versioning"),
        ["aws_security_group"] = Group,
        ["aws_sns_topic"] = (s, n) => _ = new CfnTopic(s, n + "topic", new CfnTopicProps { TopicName = "alarms" }),
        ["aws_sns_topic_policy"] = (s, n) => _ = new CfnTopicPolicy(s, n + "policy", new CfnTopicPolicyProps { Topics = ["arn"], PolicyDocument = s_policy }),
        ["aws_sns_topic_subscription"] = (s, n) => _ = new CfnSubscription(s, n + "subscription", new CfnSubscriptionProps { TopicArn = "arn", Protocol = "email", Endpoint = "ops@example.com" }),
        ["aws_subnet"] = (s, n) => _ = new CfnSubnet(s, n, new CfnSubnetProps { VpcId = "vpc-1", CidrBlock = "10.0.0.0/24", AvailabilityZone = "us-west-1b" }),
        ["aws_vpc"] = (s, n) => _ = new CfnVPC(s, n, new CfnVPCProps { CidrBlock = "10.0.0.0/16", EnableDnsHostnames = true, EnableDnsSupport = true }),
        ["aws_vpc_security_group_egress_rule"] = (s, n) => _ = new CfnSecurityGroupEgress(s, n, new CfnSecurityGroupEgressProps { GroupId = "sg-1", IpProtocol = "tcp", FromPort = 80, ToPort = 80, CidrIp = "0.0.0.0/0" }),
        ["aws_vpc_security_group_ingress_rule"] = (s, n) => _ = new CfnSecurityGroupIngress(s, n, new CfnSecurityGroupIngressProps { GroupId = "sg-1", IpProtocol = "tcp", FromPort = 80, ToPort = 80, SourceSecurityGroupId = "sg-2" }),
        ["aws_wafv2_web_acl"] = (s, n) => _ = new CfnWebACL(s, n, new CfnWebACLProps { Scope = "REGIONAL", DefaultAction = new CfnWebACL.DefaultActionProperty { Allow = new CfnWebACL.AllowActionProperty() }, VisibilityConfig = new CfnWebACL.VisibilityConfigProperty { CloudWatchMetricsEnabled = true, MetricName = "web", SampledRequestsEnabled = true } }),
        ["aws_wafv2_web_acl_association"] = (s, n) => _ = new CfnWebACLAssociation(s, n + "a", new CfnWebACLAssociationProps { ResourceArn = "arn", WebAclArn = "arn" }),
    };

    private static void Group(Stack s, string n) => _ = new CfnSecurityGroup(s, n, new CfnSecurityGroupProps { GroupDescription = "card-web", VpcId = "vpc-1" });

    private static void Role(Stack s, string n) => _ = new CfnRole(s, n, new CfnRoleProps { AssumeRolePolicyDocument = s_policy });

    private static void RolePolicy(Stack s, string n) => _ = new Amazon.CDK.AWS.IAM.CfnPolicy(s, n + "-" + s.Node.Children.Length, new Amazon.CDK.AWS.IAM.CfnPolicyProps { PolicyName = "policy", PolicyDocument = s_policy, Roles = ["role"] });

    private static void TargetGroup(Stack s, string n) => _ = new CfnTargetGroup(s, n, new CfnTargetGroupProps { Port = 80, Protocol = "HTTP", VpcId = "vpc-1", HealthCheckPath = "/health" });

    private static void Bucket(Stack s, string n, string part) => _ = new CfnBucket(s, n + part, new CfnBucketProps { BucketName = "card-web-" + part, VersioningConfiguration = new CfnBucket.VersioningConfigurationProperty { Status = "Enabled" } });
}
