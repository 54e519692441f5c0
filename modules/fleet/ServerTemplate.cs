namespace CardWeb.Tf.Modules;

/// <summary>The launch template that makes a fleet's servers like the pair: the same specification, in the terms of a template.</summary>
internal sealed class ServerTemplate : Construct
{
    private readonly LaunchTemplate template;

    /// <summary>Makes the template.</summary>
    public ServerTemplate(Construct scope, string id, FleetOptions options, string name)
        : base(scope, id) => template = new LaunchTemplate(this, "template", ConfigOf(options, options.Specification, name));

    /// <summary>The template's id, known to Terraform alone.</summary>
    public string Id => template.Id;

    /// <summary>The number of its latest version, which Terraform knows: whatever changes the template changes it, too.</summary>
    public string Version => $"${{{template.Fqn}.latest_version}}";

    private static LaunchTemplateConfig ConfigOf(FleetOptions options, ServerSpecification server, string name) => new()
    {
        Name = name,
        Description = $"{options.Names.Of(options.Name)}, image version {options.Image.Version}",
        UpdateDefaultVersion = true,
        ImageId = options.Image.ImageId,
        InstanceType = server.InstanceType,
        KeyName = server.KeyPairName?.ToTerraformLiteral(),
        EbsOptimized = Text(server.EbsOptimized),
        DisableApiTermination = server.TerminationProtection,
        DisableApiStop = server.StopProtection,
        InstanceInitiatedShutdownBehavior = server.ShutdownBehavior.ToTerraform(),
        IamInstanceProfile = (options.Role?.ProfileName ?? server.InstanceProfile) is { } profile ? new LaunchTemplateIamInstanceProfile { Name = profile } : null,
        Monitoring = new LaunchTemplateMonitoring { Enabled = server.DetailedMonitoring },
        CreditSpecification = server.CpuCredits is { } credits ? new LaunchTemplateCreditSpecification { CpuCredits = credits.ToTerraform() } : null,
        Placement = new LaunchTemplatePlacement { Tenancy = server.Tenancy.ToTerraform(), GroupName = server.PlacementGroup?.ToTerraformLiteral() },
        MetadataOptions = MetadataOf(server),
        NetworkInterfaces = new[] { InterfaceOf(options) },
        BlockDeviceMappings = Volumes(options.Image, server),
        TagSpecifications = Tagged(options),
        Tags = Names.Tag(name),
    };

    private static LaunchTemplateMetadataOptions MetadataOf(ServerSpecification server) => new()
    {
        HttpEndpoint = "enabled",
        HttpTokens = "required",
        HttpPutResponseHopLimit = server.MetadataHopLimit,
        InstanceMetadataTags = server.MetadataTags ? "enabled" : "disabled",
    };

    private static LaunchTemplateNetworkInterfaces InterfaceOf(FleetOptions options) => new()
    {
        DeviceIndex = 0,
        AssociatePublicIpAddress = options.Specification.PublicAddress is { } address ? Text(address) : null,
        DeleteOnTermination = Text(true),
        SecurityGroups = [options.SecurityGroupId],
    };

    private static LaunchTemplateBlockDeviceMappings[] Volumes(GoldenImage image, ServerSpecification server) =>
    [
        new() { DeviceName = image.RootDevice, Ebs = VolumeOf(server.RootVolume) },
        .. server.DataVolumes.Select(volume => new LaunchTemplateBlockDeviceMappings
        {
            DeviceName = volume.DeviceName,
            Ebs = VolumeOf(volume, image.SnapshotOf(volume.DeviceName)),
        }),
    ];

    private static LaunchTemplateBlockDeviceMappingsEbs VolumeOf(VolumeOptions volume, string? snapshot = null) => new()
    {
        SnapshotId = snapshot,
        Encrypted = Text(true),
        VolumeSize = volume.SizeGiB,
        VolumeType = volume.Type.ToTerraform(),
        Iops = volume.Iops,
        Throughput = volume.ThroughputMiBps,
        KmsKeyId = volume.KmsKeyArn,
        DeleteOnTermination = Text(volume.DeleteOnTermination),
    };

    // The provider's default tags reach the template, and nothing that is launched from it.
    private static LaunchTemplateTagSpecifications[] Tagged(FleetOptions options)
    {
        var tags = FleetTags.Of(options);
        return [.. new[] { "instance", "volume" }.Select(kind => new LaunchTemplateTagSpecifications { ResourceType = kind, Tags = tags })];
    }

    private static string Text(bool value) => value ? "true" : "false";
}
