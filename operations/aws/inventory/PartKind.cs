namespace CardWeb.Tf.Operations.Aws.Inventory;

/// <summary>The kinds of things that can hang on a resource of the environment without being in Terraform's plan of it.</summary>
public enum PartKind
{
    /// <summary>A scheduled action of an Auto Scaling group.</summary>
    ScheduledAction,

    /// <summary>A lifecycle hook of an Auto Scaling group.</summary>
    LifecycleHook,

    /// <summary>A notification of an Auto Scaling group to a topic.</summary>
    GroupNotification,

    /// <summary>A scaling policy of an Auto Scaling group.</summary>
    ScalingPolicy,

    /// <summary>A warm pool of an Auto Scaling group.</summary>
    WarmPool,

    /// <summary>A Classic Load Balancer that an Auto Scaling group is attached to.</summary>
    ClassicLoadBalancer,

    /// <summary>Another source of traffic of an Auto Scaling group, such as a VPC Lattice target group.</summary>
    TrafficSource,

    /// <summary>A server that its Auto Scaling group keeps out of service.</summary>
    StandbyServer,

    /// <summary>A server that its Auto Scaling group does not end when it scales in.</summary>
    ProtectedServer,

    /// <summary>A version of a launch template.</summary>
    TemplateVersion,

    /// <summary>A network interface of a server beside its first one.</summary>
    NetworkInterface,

    /// <summary>An Elastic IP of a server.</summary>
    ElasticIp,

    /// <summary>A public address that AWS gave a server.</summary>
    PublicAddress,

    /// <summary>A volume of a server.</summary>
    Volume,

    /// <summary>The network ACL of a subnet.</summary>
    SubnetNetworkAcl,

    /// <summary>A network ACL of a VPC.</summary>
    NetworkAcl,

    /// <summary>A rule of a VPC's default network ACL.</summary>
    NetworkAclRule,

    /// <summary>A rule that AWS gives a default network ACL, and that is not in it.</summary>
    MissingNetworkAclRule,

    /// <summary>A route of a route table.</summary>
    Route,

    /// <summary>A route that a virtual private gateway gives a route table.</summary>
    PropagatedRoute,

    /// <summary>A route table of a VPC.</summary>
    RouteTable,

    /// <summary>The route table of a subnet.</summary>
    SubnetRouteTable,

    /// <summary>A VPC peering connection.</summary>
    PeeringConnection,

    /// <summary>A virtual private gateway of a VPC.</summary>
    VpnGateway,

    /// <summary>An egress-only internet gateway of a VPC.</summary>
    EgressOnlyGateway,

    /// <summary>A NAT gateway of a VPC.</summary>
    NatGateway,

    /// <summary>A transit gateway's attachment to a VPC.</summary>
    TransitGatewayAttachment,

    /// <summary>A VPC endpoint.</summary>
    VpcEndpoint,

    /// <summary>A flow log of a VPC.</summary>
    FlowLog,

    /// <summary>A subnet of a VPC.</summary>
    Subnet,

    /// <summary>A security group of a VPC.</summary>
    SecurityGroup,

    /// <summary>An address range of a VPC beside its first one.</summary>
    AddressRange,

    /// <summary>A VPC's DHCP options with name servers other than Amazon's.</summary>
    DhcpOptions,

    /// <summary>A certificate of a listener beside its default one.</summary>
    ListenerCertificate,

    /// <summary>Who else may launch an image.</summary>
    LaunchPermission,

    /// <summary>Who else may make a volume of an image's snapshot.</summary>
    SnapshotPermission,

    /// <summary>A subscription of a topic.</summary>
    Subscription,

    /// <summary>A rule that replicates a bucket.</summary>
    BucketReplication,

    /// <summary>An entry of a bucket's access control list, beside its owner's.</summary>
    BucketGrant,

    /// <summary>A bucket that serves its objects as a website.</summary>
    BucketWebsite,

    /// <summary>A bucket's rules for requests from other origins.</summary>
    BucketCors,

    /// <summary>Whom a bucket notifies of what happens in it.</summary>
    BucketNotification,

    /// <summary>A bucket that lets whoever asks pay.</summary>
    BucketPayer,

    /// <summary>A bucket's transfer acceleration.</summary>
    BucketAcceleration,

    /// <summary>A bucket's lock of objects.</summary>
    BucketObjectLock,

    /// <summary>A grant of a key.</summary>
    KeyGrant,

    /// <summary>An alias of a key.</summary>
    KeyAlias,

    /// <summary>An instance profile with a role of the environment.</summary>
    RoleProfile,
}
