namespace CardWeb.Tf.Modules;

/// <summary>
/// What card-web01 and every clone have in common: everything but the zone and the machine image.
/// See https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RunInstances.html
/// </summary>
public sealed record ServerSpecification
{
    /// <summary>The instance type. Default: <c>t3.micro</c>. See https://docs.aws.amazon.com/ec2/latest/instancetypes/</summary>
    public string InstanceType { get; init; } = "t3.micro";

    /// <summary>The name of the EC2 key pair, up to 255 ASCII characters. Default: none, for no SSH port is open.</summary>
    public string? KeyPairName { get; init; }

    /// <summary>The name of the instance profile that the servers act as. Default: none.</summary>
    public string? InstanceProfile { get; init; }

    /// <summary>The volume that the server boots from.</summary>
    public VolumeOptions RootVolume { get; init; } = new();

    /// <summary>Further volumes of card-web01; clones have them from the image. At most 11.</summary>
    public IReadOnlyList<DataVolumeOptions> DataVolumes { get; init; } = [];

    /// <summary>Metrics every minute instead of every five. Default: true.</summary>
    public bool DetailedMonitoring { get; init; } = true;

    /// <summary>Bandwidth of its own for volumes. Default: true. Types that lack it want false.</summary>
    public bool EbsOptimized { get; init; } = true;

    /// <summary>Whether AWS refuses to terminate the server until this is false again. Default: false.</summary>
    public bool TerminationProtection { get; init; }

    /// <summary>A public IPv4 address. Default: null, as the subnet says.</summary>
    public bool? PublicAddress { get; init; }

    /// <summary>How many network hops a reply of the instance metadata service may make, 1 to 64. Default: 1, the server itself.</summary>
    public int MetadataHopLimit { get; init; } = 1;

    /// <summary>What a burstable type does when its credits are spent. Default: null, AWS's own choice for the type.</summary>
    public CpuCredits? CpuCredits { get; init; }

    /// <summary>Whose hardware the server runs on. Default: shared.</summary>
    public Tenancy Tenancy { get; init; } = Tenancy.Default;

    /// <summary>What becomes of a server that shuts itself down. Default: it stops.</summary>
    public ShutdownBehavior ShutdownBehavior { get; init; } = ShutdownBehavior.Stop;

    /// <summary>
    /// Whether a changed cloud-init document makes a new card-web01. Default: false: the server is stopped, given the
    /// document and started, and the document, which runs at the first boot alone, has no effect.
    /// </summary>
    public bool ReplaceWhenBootstrapChanges { get; init; }
}
