using CardWeb.Tf.Modules;
using static CardWeb.Tf.Tests.Limits.OptionLimit;

namespace CardWeb.Tf.Tests.Limits;

/// <summary>The limits of servers and fleets.</summary>
internal static class ServerLimits
{
    private const string Ec2 = "ec2";
    private const string Fleets = "autoscaling";

    private static readonly FleetSettings Fleet = new() { Minimum = 1, Maximum = 1000 };
    private static readonly object[] Names = ["a", new string('a', 255)];
    private static readonly object[] NoNames = ["", " a", new string('a', 256), "é"];
    private static readonly object[] NoArns = ["", "alias/aws/ebs", "arn:aws:kms:us-west-1:1:key/1", "arn:aws:kms:us-west-1:111111111111:alias/a"];

    /// <summary>All of them.</summary>
    internal static IEnumerable<OptionLimit> All => [.. Servers(), .. Volumes(new VolumeOptions()), .. Volumes(new DataVolumeOptions { DeviceName = "/dev/sdf" }), .. Roles(), .. Sizes(), .. Refreshes(), .. Images()];

    private static IEnumerable<OptionLimit> Servers() =>
    [
        new(new ServerSpecification { EbsOptimized = false }, nameof(ServerSpecification.InstanceType), InstanceTypesOfTheModel),
        Documented(new ServerSpecification(), nameof(ServerSpecification.KeyPairName), Names, NoNames),
        Documented(new ServerSpecification(), nameof(ServerSpecification.PlacementGroup), Names, NoNames),
        Model(new ServerSpecification(), nameof(ServerSpecification.InstanceProfile), "iam", "CreateInstanceProfileRequest.InstanceProfileName", text: length => new string('a', (int)length)),
        Range(new ServerSpecification(), nameof(ServerSpecification.MetadataHopLimit), 1, 64),
        Documented(new ServerSpecification(), nameof(ServerSpecification.CpuCredits), [CpuCredits.Standard, CpuCredits.Unlimited], [(CpuCredits)9]),
        Enum<Tenancy>(new ServerSpecification(), nameof(ServerSpecification.Tenancy), Ec2, "Placement.Tenancy", value => value.ToTerraform()),
        Enum<ShutdownBehavior>(new ServerSpecification(), nameof(ServerSpecification.ShutdownBehavior), Ec2, "RunInstancesRequest.InstanceInitiatedShutdownBehavior", value => value.ToTerraform()),
        Documented(new DataVolumeOptions { DeviceName = "/dev/sdf" }, nameof(DataVolumeOptions.DeviceName), ["/dev/sdf", "/dev/sdp"], ["", "/dev/sda", "/dev/sde", "/dev/sdq", "sdf", "/dev/sdf1"]),
    ];

    private static IEnumerable<OptionLimit> Volumes<T>(T @base)
        where T : VolumeOptions
    {
        var gp3 = @base with { SizeGiB = 65536 };
        return
        [
            Range(@base, nameof(VolumeOptions.SizeGiB), 1, 65536),
            Range(@base with { Type = VolumeType.Gp2 }, nameof(VolumeOptions.SizeGiB), 1, 16384),
            Range(@base with { Type = VolumeType.Io1, Iops = 100 }, nameof(VolumeOptions.SizeGiB), 4, 16384),
            Range(@base with { Type = VolumeType.Io2, Iops = 100 }, nameof(VolumeOptions.SizeGiB), 4, 65536),
            Enum<VolumeType>(@base with { Iops = null }, nameof(VolumeOptions.Type), Ec2, "EbsBlockDevice.VolumeType", value => value.ToTerraform()) with { Stricter = "Io1 and Io2 need Iops." },
            Range(gp3, nameof(VolumeOptions.Iops), 3000, 80000),
            Documented(@base with { SizeGiB = 8 }, nameof(VolumeOptions.Iops), [4000], [4001]),
            Range(@base with { Type = VolumeType.Io2, SizeGiB = 256, Iops = 100 }, nameof(VolumeOptions.Iops), 100, 256000),
            Documented(@base with { Type = VolumeType.Io1, SizeGiB = 10, Iops = 100 }, nameof(VolumeOptions.Iops), [100, 500], [99, 501]),
            Range(gp3 with { Iops = 80000 }, nameof(VolumeOptions.ThroughputMiBps), 125, 2000),
            Documented(@base with { Iops = 3000 }, nameof(VolumeOptions.ThroughputMiBps), [750], [751]),
            Documented(@base, nameof(VolumeOptions.KmsKeyArn), ["arn:aws:kms:us-west-1:111111111111:key/1"], NoArns),
        ];
    }

    private static IEnumerable<OptionLimit> Roles() =>
    [
        Documented(new ServerRoleSettings(), nameof(ServerRoleSettings.PolicyArns), ["arn:aws:iam::aws:policy/ReadOnlyAccess", "arn:aws:iam::111111111111:policy/a/b"], ["", "ReadOnlyAccess", "arn:aws:iam::aws:role/a", "arn:aws:iam::aws:policy/AdministratorAccess", "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore"]),
    ];

    private static IEnumerable<OptionLimit> Sizes() =>
    [
        Range(Fleet, nameof(FleetSettings.Minimum), 1, 1000),
        Range(Fleet, nameof(FleetSettings.Maximum), 1, 1000),
        Range(Fleet, nameof(FleetSettings.RequestsPerServer), 1, 1_000_000),
        Range(Fleet, nameof(FleetSettings.CpuPercent), 1, 100),
        Range(Fleet, nameof(FleetSettings.HealthGraceSeconds), 0, 7200),
        Range(Fleet, nameof(FleetSettings.WarmupSeconds), 0, 7200),
        Range(Fleet, nameof(FleetSettings.WaitMinutes), 1, 60),
        Range(Fleet, nameof(FleetSettings.MaximumLifetimeDays), 0, 365),
        Documented(Fleet, nameof(FleetSettings.TerminationPolicies), [.. System.Enum.GetValues<TerminationPolicy>()], [(TerminationPolicy)99]),
        Documented(Fleet, nameof(FleetSettings.TerminationPolicies), [(TerminationPolicy[])[TerminationPolicy.OldestInstance, TerminationPolicy.Default]], [(TerminationPolicy[])[TerminationPolicy.Default, TerminationPolicy.OldestInstance]]),
        Documented(Fleet, nameof(FleetSettings.Suspended), [ScalingProcess.Terminate, ScalingProcess.AZRebalance], [(ScalingProcess)99]),
    ];

    private static IEnumerable<OptionLimit> Refreshes() =>
    [
        Model(new InstanceRefresh { MaximumHealthyPercent = 100 }, nameof(InstanceRefresh.MinimumHealthyPercent), Fleets, "RefreshPreferences.MinHealthyPercentage"),
        Model(new InstanceRefresh { MinimumHealthyPercent = 100 }, nameof(InstanceRefresh.MaximumHealthyPercent), Fleets, "RefreshPreferences.MaxHealthyPercentage"),
        Model(new InstanceRefresh(), nameof(InstanceRefresh.Checkpoints), Fleets, "RefreshPreferences.CheckpointPercentages", "The last checkpoint is 100, or AWS leaves servers on the old version."),
        Model(new InstanceRefresh(), nameof(InstanceRefresh.BakeSeconds), Fleets, "RefreshPreferences.CheckpointDelay"),
        Range(new InstanceRefresh(), nameof(InstanceRefresh.WarmupSeconds), 0, 7200),
        Enum<ProtectedServers>(new InstanceRefresh(), nameof(InstanceRefresh.Protected), Fleets, "RefreshPreferences.ScaleInProtectedInstances", value => value.ToString()),
        Model(new InstanceRefresh(), nameof(InstanceRefresh.Alarms), "cloudwatch", "PutMetricAlarmInput.AlarmName", text: length => new string('a', (int)length)),
        Model(new MaintenancePolicy { MaximumHealthyPercent = 100 }, nameof(MaintenancePolicy.MinimumHealthyPercent), Fleets, "InstanceMaintenancePolicy.MinHealthyPercentage", "-1 takes a policy off: leave Maintenance out for that."),
        Model(new MaintenancePolicy(), nameof(MaintenancePolicy.MaximumHealthyPercent), Fleets, "InstanceMaintenancePolicy.MaxHealthyPercentage", "-1 takes a policy off: leave Maintenance out for that."),
    ];

    private static IEnumerable<OptionLimit> Images() =>
    [
        Documented(new BaseImageOptions(), nameof(BaseImageOptions.ImageId), ["ami-01234567", "ami-0123456789abcdef0"], ["", "ami-", "ami-0123456G", "i-01234567"]),
        Range(new BaseImageOptions(), nameof(BaseImageOptions.DebianRelease), 12, 13),
        Documented(new BaseImageOptions { NamePattern = "*" }, nameof(BaseImageOptions.Owner), ["111111111111", "amazon", "self"], ["", "1", "anyone"]),
        Documented(new BaseImageOptions(), nameof(BaseImageOptions.NamePattern), ["*"], [""]),
        Documented(new BaseImageOptions(), nameof(BaseImageOptions.Architecture), ["x86_64", "arm64"], ["", "i386", "amd64"]),
    ];

    // The list of types is made of a certain botocore: another one knows others.
    private static IEnumerable<(object Value, bool IsTaken)> InstanceTypesOfTheModel()
    {
        var types = ServiceModel.Of(Ec2).Shape("InstanceType").Values;
        return [.. types.Intersect(InstanceTypes.Known).Select(type => ((object)type, true)), .. InstanceTypes.Known.Except(types).Select(type => ((object)type, false)), ("t9.micro", false), ("t3", false), ("", false)];
    }
}
