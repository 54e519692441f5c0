using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>Options of servers in which everything differs from its default, as far as AWS takes it together.</summary>
public static class MaximalServer
{
    /// <summary>A key of KMS.</summary>
    public const string KmsKey = "arn:aws:kms:us-west-1:111111111111:key/11111111-2222-3333-4444-555555555555";

    /// <summary>A volume; throughput belongs to gp3, the default type.</summary>
    public static VolumeOptions RootVolume { get; } = new()
    {
        SizeGiB = 20,
        Type = VolumeType.Io2,
        Iops = 1000,
        KmsKeyArn = KmsKey,
        DeleteOnTermination = false,
    };

    /// <summary>A further volume.</summary>
    public static DataVolumeOptions DataVolume { get; } = new()
    {
        DeviceName = "/dev/sdg",
        SizeGiB = 100,
        Iops = 4000,
        ThroughputMiBps = 1000,
        KmsKeyArn = KmsKey,
        DeleteOnTermination = false,
    };

    /// <summary>What all servers have in common.</summary>
    public static ServerSpecification Specification { get; } = new()
    {
        InstanceType = "t2.small",
        KeyPairName = "card-web",
        InstanceProfile = "card-web-server",
        RootVolume = RootVolume,
        DataVolumes = [DataVolume],
        DetailedMonitoring = false,
        EbsOptimized = false,
        TerminationProtection = true,
        StopProtection = true,
        AutoRecovery = false,
        Hibernation = true,
        PlacementGroup = "card-web-spread",
        PublicAddress = false,
        MetadataHopLimit = 2,
        MetadataTags = true,
        CpuCredits = CpuCredits.Unlimited,
        Tenancy = Tenancy.Dedicated,
        ShutdownBehavior = ShutdownBehavior.Terminate,
        ReplaceWhenBootstrapChanges = true,
        Tags = new Dictionary<string, string>(StringComparer.Ordinal) { ["Backup"] = "daily" },
    };
}
