namespace CardWeb.Tf.Modules;

/// <summary>
/// What card-web01 and every clone have in common: everything but the zone and the machine image.
/// See https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RunInstances.html
/// </summary>
public sealed record ServerSpecification
{
    /// <summary>The instance type, one of instance-types.txt beside this file. Default: <c>t3.micro</c>. See https://docs.aws.amazon.com/ec2/latest/instancetypes/</summary>
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

    /// <summary>Bandwidth of its own for volumes. Default: true. Types that lack it, such as t2, want false.</summary>
    public bool EbsOptimized { get; init; } = true;

    /// <summary>Whether AWS refuses to terminate the server until this is false again. Default: false.</summary>
    public bool TerminationProtection { get; init; }

    /// <summary>Whether AWS refuses to stop the server until this is false again. Default: null, as it was (at first it does not).</summary>
    public bool? StopProtection { get; init; }

    /// <summary>
    /// Whether AWS moves the server to other hardware when its own fails. Default: null, as it was (at first it does, for types that can).
    /// See https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-configuration-recovery.html
    /// </summary>
    public bool? AutoRecovery { get; init; }

    /// <summary>
    /// Whether the server can be hibernated, for types and images that can; its root volume has to hold its memory. Changing it replaces the server. Default: false.
    /// See https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/hibernating-prerequisites.html
    /// </summary>
    public bool Hibernation { get; init; }

    /// <summary>
    /// The name of a placement group that stands, up to 255 ASCII characters, such as one that keeps servers on separate hardware. Changing it replaces the server. Default: none.
    /// See https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/placement-groups.html
    /// </summary>
    public string? PlacementGroup { get; init; }

    /// <summary>A public IPv4 address. Default: null, as the subnet says.</summary>
    public bool? PublicAddress { get; init; }

    /// <summary>How many network hops a reply of the instance metadata service may make, 1 to 64. Default: 1, the server itself.</summary>
    public int MetadataHopLimit { get; init; } = 1;

    /// <summary>Whether the server can read its own tags from the metadata service. Default: false.</summary>
    public bool MetadataTags { get; init; }

    /// <summary>What a burstable type (t2, t3, t3a, t4g) does when its credits are spent; not for other types. Default: null, as it was (at first AWS's own choice for the type).</summary>
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

    /// <summary>
    /// Tags beside those that every resource has, such as one that a backup plan looks for: up to 46, keys of 1 to 128
    /// characters, values of up to 256; with <see cref="MetadataTags"/> no spaces and slashes in keys. Default: none. See https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html#tag-restrictions
    /// </summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
