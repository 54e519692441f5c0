namespace CardWeb.Tf.Modules;

/// <summary>A web server: the golden one, which a cloud-init document sets up, or a clone of its image.</summary>
public sealed class WebServer : Construct
{
    private readonly Instance instance;

    /// <summary>Makes the instance.</summary>
    public WebServer(Construct scope, string id, WebServerOptions options)
        : base(scope, id)
    {
        var specification = new ServerSpecificationValidator().Checked(options.Specification);
        Name = options.Name;
        Zone = options.Zone;
        var config = InstanceOf(options, specification);
        if (options.Bootstrap is not null)
        {
            SetUp(config, options.Bootstrap, specification);
        }

        instance = new Instance(this, "instance", config);
    }

    /// <summary>The value of its tag <c>Name</c>.</summary>
    public string Name { get; }

    /// <summary>The availability zone it stands in.</summary>
    public string Zone { get; }

    /// <summary>The instance's id, known to Terraform alone.</summary>
    public string InstanceId => instance.Id;

    private static InstanceConfig InstanceOf(WebServerOptions options, ServerSpecification specification) => new()
    {
        Ami = options.ImageId,
        InstanceType = specification.InstanceType,
        AvailabilityZone = options.Zone,
        SubnetId = options.SubnetId,
        VpcSecurityGroupIds = [options.SecurityGroupId],
        KeyName = specification.KeyPairName?.ToTerraformLiteral(),
        IamInstanceProfile = options.Role?.ProfileName ?? specification.InstanceProfile,
        AssociatePublicIpAddress = specification.PublicAddress,
        Monitoring = specification.DetailedMonitoring,
        EbsOptimized = specification.EbsOptimized,
        DisableApiTermination = specification.TerminationProtection,
        DisableApiStop = specification.StopProtection,
        MaintenanceOptions = specification.AutoRecovery is { } recovery ? new InstanceMaintenanceOptions { AutoRecovery = recovery ? "default" : "disabled" } : null,
        Hibernation = specification.Hibernation ? true : null,
        PlacementGroup = specification.PlacementGroup?.ToTerraformLiteral(),
        InstanceInitiatedShutdownBehavior = specification.ShutdownBehavior.ToTerraform(),
        Tenancy = specification.Tenancy.ToTerraform(),
        CreditSpecification = specification.CpuCredits is { } credits ? new InstanceCreditSpecification { CpuCredits = credits.ToTerraform() } : null,
        MetadataOptions = new InstanceMetadataOptions
        {
            HttpEndpoint = "enabled",
            HttpTokens = "required",
            HttpPutResponseHopLimit = specification.MetadataHopLimit,
            InstanceMetadataTags = specification.MetadataTags ? "enabled" : "disabled",
        },
        RootBlockDevice = Volumes.Root(specification.RootVolume),
        Tags = new Dictionary<string, string>(specification.Tags, StringComparer.Ordinal) { ["Name"] = options.Name },
        DependsOn = options.After is [] ? null : [.. options.After],
    };

    private static void SetUp(InstanceConfig config, string bootstrap, ServerSpecification specification)
    {
        config.UserData = bootstrap.ToTerraformLiteral();
        config.UserDataReplaceOnChange = specification.ReplaceWhenBootstrapChanges;
        config.EbsBlockDevice = specification.DataVolumes is [] ? null : specification.DataVolumes.Select(Volumes.Data).ToArray();

        // The golden server is born from a base image once and kept: a newer base image must not replace it.
        config.Lifecycle = new TerraformResourceLifecycle { IgnoreChanges = (object)new[] { "ami" } };
    }
}
