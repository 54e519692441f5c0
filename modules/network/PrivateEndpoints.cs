namespace CardWeb.Tf.Modules;

/// <summary>
/// Ways from private subnets to services of AWS that do not lead through the internet: to Systems Manager, in every zone, for Session
/// Manager, and to S3, by route. See https://docs.aws.amazon.com/systems-manager/latest/userguide/setup-create-vpc.html
/// </summary>
public sealed class PrivateEndpoints : Construct
{
    private static readonly string[] Services = ["ssm", "ssmmessages", "ec2messages"];

    private readonly VpcEndpoint storage;
    private readonly IReadOnlyList<VpcEndpoint> all;

    internal PrivateEndpoints(Construct scope, string id, PrivateEndpointsOptions options)
        : base(scope, id)
    {
        Group = CreateGroup(options);
        storage = CreateStorage(options);
        all = [storage, .. Services.Select(service => CreateInterface(service, options))];
    }

    /// <summary>The endpoints' group, which admits no one by itself.</summary>
    public SecurityGroup Group { get; }

    /// <summary>The prefix list of S3's addresses in the region, known to Terraform alone.</summary>
    public string StoragePrefixListId => storage.PrefixListId;

    /// <summary>What must stand before a server can call a service.</summary>
    internal IReadOnlyList<ITerraformDependable> WaysOut => all;

    private SecurityGroup CreateGroup(PrivateEndpointsOptions options)
    {
        var name = options.Names.EndpointSecurityGroup;
        return new SecurityGroup(this, "group", new SecurityGroupConfig
        {
            Name = name,
            Description = $"Endpoints of AWS for {options.Names.Product}: calls from the web servers alone",
            VpcId = options.VpcId,
            RevokeRulesOnDelete = true,
            Tags = Names.Tag(name),
            Lifecycle = new TerraformResourceLifecycle { CreateBeforeDestroy = true },
        });
    }

    private VpcEndpoint CreateStorage(PrivateEndpointsOptions options) => new(this, "s3", new VpcEndpointConfig
    {
        VpcId = options.VpcId,
        VpcEndpointType = "Gateway",
        ServiceName = ServiceOf("s3", options),
        RouteTableIds = [.. options.RouteTableIds],
        Tags = Names.Tag(options.Names.Of("s3")),
    });

    private VpcEndpoint CreateInterface(string service, PrivateEndpointsOptions options) => new(this, service, new VpcEndpointConfig
    {
        VpcId = options.VpcId,
        VpcEndpointType = "Interface",
        ServiceName = ServiceOf(service, options),
        PrivateDnsEnabled = true,
        SubnetIds = [.. options.SubnetIds],
        SecurityGroupIds = [Group.Id],
        Tags = Names.Tag(options.Names.Of(service)),
    });

    private static string ServiceOf(string service, PrivateEndpointsOptions options) => $"com.amazonaws.{options.Region}.{service}";
}
