namespace CardWeb.Tf.Tests.Cluster.Drift;

/// <summary>One change outside Terraform that no plan shows.</summary>
/// <param name="Found">The finding: its severity, its construct and what it says.</param>
/// <param name="Do">The calls, as <see cref="Hands"/> reads them.</param>
internal sealed record ChangeByHand(string Found, params string[] Do)
{
    /// <summary>Further findings.</summary>
    public string[] Also { get; init; } = [];

    /// <summary>What undoes it beyond the report's own command, such as what else was made for it.</summary>
    public string[] Then { get; init; } = [];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ChangeByHand> All { get; } = [.. Fleet(), .. Servers(), .. Network(), .. Balancing(), .. Buckets(), .. Watching()];

    private static IEnumerable<ChangeByHand> Fleet()
    {
        const string Group = "AutoScalingGroupName=<fleet/group:name>";
        return
        [
            new("Critical ScheduledAction fleet/group: DesiredCapacity 0 at 0 3 * * *", $"autoscaling PutScheduledUpdateGroupAction {Group}&ScheduledActionName=night&DesiredCapacity=0&Recurrence=0 3 * * *"),
            new("Critical LifecycleHook fleet/group: autoscaling:EC2_INSTANCE_LAUNCHING", $"autoscaling PutLifecycleHook {Group}&LifecycleHookName=hold&LifecycleTransition=autoscaling:EC2_INSTANCE_LAUNCHING"),
            new("Warning GroupNotification fleet/group: autoscaling:EC2_INSTANCE_LAUNCH", $"autoscaling PutNotificationConfiguration {Group}&TopicARN=arn:aws:sns:us-west-2:999999999999:other&NotificationTypes.member.1=autoscaling:EC2_INSTANCE_LAUNCH"),
            new("Warning ScalingPolicy fleet/group: SimpleScaling", $"autoscaling PutScalingPolicy {Group}&PolicyName=down&PolicyType=SimpleScaling&AdjustmentType=ExactCapacity&ScalingAdjustment=3"),
            new("Warning WarmPool fleet/group: servers are stopped", $"autoscaling PutWarmPool {Group}&MinSize=1&PoolState=Stopped"),
            new("Critical ClassicLoadBalancer fleet/group: attached", "aws elb create-load-balancer --load-balancer-name other --listeners Protocol=HTTP,LoadBalancerPort=80,InstancePort=80 --availability-zones us-west-2a", $"autoscaling AttachLoadBalancers {Group}&LoadBalancerNames.member.1=other"),
            new("Critical StandbyServer fleet/group: standby", $"autoscaling EnterStandby {Group}&InstanceIds.member.1={{server}}&ShouldDecrementDesiredCapacity=false"),
            new("Warning ProtectedServer fleet/group: protected from scale-in", $"autoscaling SetInstanceProtection {Group}&InstanceIds.member.1={{server}}&ProtectedFromScaleIn=true"),
            new("Critical TemplateVersion fleet/servers/template: version 2", "ec2 CreateLaunchTemplateVersion LaunchTemplateId=<fleet/servers/template>&SourceVersion=1&LaunchTemplateData.InstanceType=t3.nano"),
        ];
    }

    private static IEnumerable<ChangeByHand> Servers()
    {
        const string Server = "InstanceId={server}";
        return
        [
            new(
                "Critical NetworkInterface : in {groupId}",
                "ec2 CreateSecurityGroup GroupName=open&GroupDescription=open&VpcId=<network/vpc> → groupId",
                "ec2 CreateNetworkInterface SubnetId=<network/private-us-west-2a/subnet>&SecurityGroupId.1={groupId} → networkInterfaceId",
                $"ec2 AttachNetworkInterface {Server}&NetworkInterfaceId={{networkInterfaceId}}&DeviceIndex=1")
            {
                Also = ["Warning SecurityGroup network/vpc: open"],
                Then = ["ec2 DeleteNetworkInterface NetworkInterfaceId={networkInterfaceId}", "ec2 DeleteSecurityGroup GroupId={groupId}"],
            },
            new("Critical ElasticIp golden-server/instance: an Elastic IP", "ec2 AllocateAddress Domain=vpc → allocationId", "ec2 AssociateAddress InstanceId=<golden-server/instance>&AllocationId={allocationId}"),
            new("Critical ElasticIp : an Elastic IP", "ec2 AllocateAddress Domain=vpc → allocationId", $"ec2 AssociateAddress {Server}&AllocationId={{allocationId}}"),
            new("Warning Volume : at /dev/sdz", "ec2 CreateVolume Size=1&AvailabilityZone=us-west-2a → volumeId", $"ec2 AttachVolume {Server}&VolumeId={{volumeId}}&Device=/dev/sdz"),
            new(
                "Critical iam_instance_profile fleet/group: administrator",
                "aws iam create-instance-profile --instance-profile-name administrator",
                "ec2 DescribeIamInstanceProfileAssociations Filter.1.Name=instance-id&Filter.1.Value.1={server} → associationId",
                "ec2 ReplaceIamInstanceProfileAssociation AssociationId={associationId}&IamInstanceProfile.Name=administrator"),
            new("Critical vpc_security_group_ids fleet/group: <security-groups/balancer>", $"ec2 ModifyInstanceAttribute {Server}&GroupId.1=<security-groups/balancer>"),
            new("Critical metadata_options.http_tokens fleet/group: optional", $"ec2 ModifyInstanceMetadataOptions {Server}&HttpTokens=optional"),
            new("Critical source_dest_check fleet/group: false", $"ec2 ModifyInstanceAttribute {Server}&SourceDestCheck.Value=false"),
            new("Warning monitoring fleet/group: false", "ec2 UnmonitorInstances InstanceId.1={server}"),
        ];
    }

    private static IEnumerable<ChangeByHand> Network()
    {
        const string Vpc = "VpcId=<network/vpc>";
        const string Private = "network/private-us-west-2a";
        const string Acl = "NetworkAclId=<network/vpc:default_network_acl_id>";
        return
        [
            new(
                "Critical SubnetNetworkAcl network/private-us-west-2a/subnet: denies everything",
                $"ec2 CreateNetworkAcl {Vpc} → networkAclId",
                "aws ec2 replace-network-acl-association --network-acl-id {networkAclId} --association-id"
                    + $" $(aws ec2 describe-network-acls --output text --query \"NetworkAcls[].Associations[?SubnetId=='<{Private}/subnet>'].NetworkAclAssociationId\")")
            {
                Also = ["Warning NetworkAcl network/vpc: denies everything"],
                Then = ["ec2 DeleteNetworkAcl NetworkAclId={networkAclId}"],
            },
            new("Critical NetworkAclRule network/vpc: deny ingress 1 of 0.0.0.0/0", $"ec2 CreateNetworkAclEntry {Acl}&RuleNumber=1&Protocol=-1&RuleAction=deny&Egress=false&CidrBlock=0.0.0.0/0"),
            new("Critical MissingNetworkAclRule network/vpc: gone", $"ec2 DeleteNetworkAclEntry {Acl}&RuleNumber=100&Egress=true"),
            new("Critical Route network/private-us-west-2a/route-table: 0.0.0.0/1 to <network/internet-gateway>", $"ec2 CreateRoute RouteTableId=<{Private}/route-table>&DestinationCidrBlock=0.0.0.0/1&GatewayId=<network/internet-gateway>"),
            new("Warning RouteTable network/vpc: route table", $"ec2 CreateRouteTable {Vpc}"),
            new("Warning PeeringConnection network/vpc: with {vpcId} of 333333333333", "ec2 CreateVpc CidrBlock=10.99.0.0/16 → vpcId", $"ec2 CreateVpcPeeringConnection {Vpc}&PeerVpcId={{vpcId}}") { Then = ["ec2 DeleteVpc VpcId={vpcId}"] },
            new("Warning VpnGateway network/vpc: ipsec.1", "ec2 CreateVpnGateway Type=ipsec.1 → vpnGatewayId", $"ec2 AttachVpnGateway {Vpc}&VpnGatewayId={{vpnGatewayId}}"),
            new("Warning EgressOnlyGateway network/vpc: IPv6", $"ec2 CreateEgressOnlyInternetGateway {Vpc}"),
            new("Warning NatGateway network/vpc: <network/public-us-west-2a/subnet>", "ec2 CreateNatGateway ConnectivityType=private&SubnetId=<network/public-us-west-2a/subnet>"),
            new("Warning VpcEndpoint network/vpc: com.amazonaws.us-west-2.s3", $"ec2 CreateVpcEndpoint {Vpc}&VpcEndpointType=Gateway&ServiceName=com.amazonaws.us-west-2.s3&RouteTableId.1=<{Private}/route-table>"),
            new("Warning FlowLog network/vpc: arn:aws:s3:::other", "aws s3api create-bucket --bucket other --create-bucket-configuration LocationConstraint=us-west-2", "ec2 CreateFlowLogs ResourceId.1=<network/vpc>&ResourceType=VPC&TrafficType=ALL&LogDestinationType=s3&LogDestination=arn:aws:s3:::other"),
            new("Warning Subnet network/vpc: 10.30.255.0/28", $"ec2 CreateSubnet {Vpc}&CidrBlock=10.30.255.0/28"),
            new("Warning AddressRange network/vpc: 10.98.0.0/16", $"ec2 AssociateVpcCidrBlock {Vpc}&CidrBlock=10.98.0.0/16"),
            new("Critical DhcpOptions network/vpc: name servers 192.0.2.1", "ec2 CreateDhcpOptions DhcpConfiguration.1.Key=domain-name-servers&DhcpConfiguration.1.Value.1=192.0.2.1 → dhcpOptionsId", $"ec2 AssociateDhcpOptions {Vpc}&DhcpOptionsId={{dhcpOptionsId}}"),
        ];
    }

    private static IEnumerable<ChangeByHand> Balancing() =>
    [
        new("Critical LaunchPermission image-1.0.0/image: 999999999999", "ec2 ModifyImageAttribute ImageId=<image-1.0.0/image>&LaunchPermission.Add.1.UserId=999999999999"),
        new("Critical LaunchPermission image-1.0.0/image: everybody", "ec2 ModifyImageAttribute ImageId=<image-1.0.0/image>&LaunchPermission.Add.1.Group=all"),
        new("Critical SnapshotPermission image-1.0.0/image: 999999999999", "ec2 ModifySnapshotAttribute SnapshotId=<image-1.0.0/image:root_snapshot_id>&Attribute=createVolumePermission&OperationType=add&UserId.1=999999999999"),
    ];

    private static IEnumerable<ChangeByHand> Buckets()
    {
        const string Replication = """
            put-bucket-replication --replication-configuration '{"Role": "arn:aws:iam::333333333333:role/x", "Rules": [{"ID": "copy", "Status": "Enabled",
            "Priority": 1, "Filter": {"Prefix": ""}, "DeleteMarkerReplication": {"Status": "Disabled"},
            "Destination": {"Bucket": "arn:aws:s3:::elsewhere", "Account": "999999999999"}}]}'
            """;
        const string Notification = """
            put-bucket-notification-configuration --notification-configuration
            '{"TopicConfigurations": [{"TopicArn": "arn:aws:sns:us-west-2:999999999999:other", "Events": ["s3:ObjectCreated:*"]}]}'
            """;
        return
        [
            new("Critical BucketReplication logs/bucket: to arn:aws:s3:::elsewhere 999999999999", $"aws s3api {Flat(Replication)} --bucket <logs/bucket:bucket>"),
            new("Critical BucketReplication : to arn:aws:s3:::elsewhere 999999999999", $"aws s3api {Flat(Replication)} --bucket {DriftOriginal.Settings.StateBucket}"),
            new("Critical BucketGrant logs/bucket: READ to http://acs.amazonaws.com/groups/global/AllUsers", "aws s3api put-bucket-acl --grant-read uri=http://acs.amazonaws.com/groups/global/AllUsers --bucket <logs/bucket:bucket>"),
            new("Warning BucketWebsite logs/bucket: index index.html", "aws s3 website s3://<logs/bucket:bucket> --index-document index.html"),
            new("Warning BucketCors logs/bucket: GET from *", "aws s3api put-bucket-cors --cors-configuration 'CORSRules=[{AllowedMethods=GET,AllowedOrigins=*}]' --bucket <logs/bucket:bucket>"),
            new("Warning BucketNotification logs/bucket: tells arn:aws:sns:us-west-2:999999999999:other", $"aws s3api {Flat(Notification)} --bucket <logs/bucket:bucket>"),
            new("Notice BucketAcceleration logs/bucket: enabled", "aws s3api put-bucket-accelerate-configuration --accelerate-configuration Status=Enabled --bucket <logs/bucket:bucket>"),
        ];
    }

    private static string Flat(string text) => text.Replace("\n", " ");

    private static IEnumerable<ChangeByHand> Watching() =>
    [
        new("Warning Subscription watch/topic/topic: email stranger@elsewhere.example", "sns Subscribe TopicArn=<watch/topic/topic:arn>&Protocol=email&Endpoint=stranger@elsewhere.example"),
        new("Critical KeyGrant key/key: arn:aws:iam::999999999999:root: Decrypt", "aws kms create-grant --key-id <key/key> --grantee-principal arn:aws:iam::999999999999:root --operations Decrypt"),
        new("Warning KeyAlias key/key: alias/other", "aws kms create-alias --alias-name alias/other --target-key-id <key/key>"),
        new(
            "Critical RoleProfile server-role/role: arn:aws:iam::333333333333:instance-profile/other",
            "aws iam create-instance-profile --instance-profile-name other",
            "aws iam add-role-to-instance-profile --instance-profile-name other --role-name <server-role/role:name>"),
    ];
}
