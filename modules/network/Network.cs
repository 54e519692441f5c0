namespace CardWeb.Tf.Modules;

/// <summary>A VPC with a subnet for the balancer and one for web servers in each zone.</summary>
public abstract class Network : Construct
{
    /// <summary>The most zones that a network spans: as many as a <see cref="NewVpc"/> has ranges for, and more than any region has.</summary>
    public const int MaximumZones = NewVpc.FirstPrivateSubnet;

    private protected Network(Construct scope, string id, IReadOnlyList<string> zones)
        : base(scope, id) => Zones = zones;

    /// <summary>The availability zones, in the order of the settings.</summary>
    public IReadOnlyList<string> Zones { get; }

    /// <summary>The VPC's id.</summary>
    public abstract string VpcId { get; }

    /// <summary>The id of the zone's subnet for the load balancer.</summary>
    public abstract string BalancerSubnetId(string zone);

    /// <summary>The id of the zone's subnet for web servers.</summary>
    public abstract string ServerSubnetId(string zone);

    /// <summary>Whether nothing reaches web servers but what stands in the network: their subnets have no route to an internet gateway.</summary>
    public virtual bool HasPrivateServers => false;

    /// <summary>Whether web servers reach the internet.</summary>
    public virtual bool ReachesInternet => true;

    /// <summary>Ways to services of AWS inside the network; null: none.</summary>
    public virtual PrivateEndpoints? Endpoints => null;

    /// <summary>What has to stand before a load balancer: AWS makes none for the internet in a VPC without an internet gateway.</summary>
    public virtual IReadOnlyList<ITerraformDependable> WaysIn => [];

    /// <summary>What a server that calls out at its first boot has to wait for.</summary>
    public virtual IReadOnlyList<ITerraformDependable> WaysOut => [];

    /// <summary>Makes the network that <paramref name="options"/> ask for.</summary>
    /// <exception cref="InvalidOptionsException">The options or the zones are wrong; every problem is named.</exception>
    public static Network Create(Construct scope, string id, NetworkOptions options, IReadOnlyList<string> zones, NetworkContext context)
    {
        OptionsGuard.EnsureNone([.. new ZonesValidator().ProblemsOf(zones), .. NetworkValidation.ProblemsOf(options, zones)]);
        return options switch
        {
            DefaultVpc => new DefaultNetwork(scope, id, zones),
            ExistingVpc existing => new ExistingNetwork(scope, id, existing, zones),
            NewVpc created => new NewNetwork(scope, id, created, zones, context),
            _ => throw new InvalidOptionsException([$"Network must be DefaultVpc, ExistingVpc or NewVpc, got: {options.GetType().Name}."]),
        };
    }
}
