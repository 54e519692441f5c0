using System.Text.RegularExpressions;
using CardWeb.Tf.Modules;
using FluentValidation;

namespace CardWeb.Tf.Environments;

/// <summary>Holds settings that are right each by itself to fitting each other, where AWS would refuse them half-way through a deployment.</summary>
internal sealed partial class CrossSettingsValidator : AbstractValidator<EnvironmentSettings>
{
    private const int Region = 3;

    /// <summary>States the rules.</summary>
    public CrossSettingsValidator()
    {
        Include(new DomainCertificateValidator());
        Include(new PartitionValidator());
        Include(new StockImageValidator());
        RuleFor(settings => settings.Server.RootVolume.KmsKeyArn).Must(IsInRegion).WithMessage(KeyMessage);
        RuleForEach(settings => settings.Server.DataVolumes.Select(volume => volume.KmsKeyArn)).Must(IsInRegion).WithMessage(KeyMessage)
            .OverridePropertyName("Server.DataVolumes.KmsKeyArn");
        RuleFor(settings => settings.LoadBalancer.IpAddressType).Equal(IpAddressType.Ipv4).When(settings => settings.Network is NewVpc { Ipv6: false })
            .WithMessage(LoadBalancerValidator.NeedsIpv6);
        RuleFor(settings => settings.Server.PublicAddress).NotEqual(true)
            .When(settings => settings.Network is NewVpc or ExistingVpc { PrivateSubnetIds: not null })
            .WithMessage("{PropertyPath} must not be true where servers stand in private subnets: nothing would lead to the address, got: {PropertyValue}.");
        RuleFor(settings => settings.LoadBalancer.AccessLogs).Null().When(settings => settings.Logs is not null).WithMessage(LogsMessage);
        RuleFor(settings => settings.LoadBalancer.ConnectionLogs).Null().When(settings => settings.Logs is not null).WithMessage(LogsMessage);
        RuleFor(settings => settings.Names.Bucket(LogSettings.BucketRole, settings.Account)).BucketName().When(settings => settings.Logs is not null)
            .OverridePropertyName("The bucket of Logs, named after NamePrefix,");
        RuleFor(settings => settings.Names.Bucket(FlowLogSettings.BucketRole, settings.Account)).BucketName()
            .When(settings => settings is { Logs: null, Network: NewVpc { FlowLogs: not null } })
            .OverridePropertyName("The bucket of Network.FlowLogs, named after NamePrefix,");
        RuleFor(settings => settings.Fleet!.Metrics).Equal(true).When(settings => settings is { Fleet: not null, Alarms.FleetSize: not null })
            .WithMessage("{PropertyPath} must be true for the alarm on a fleet's size, which hears of nothing else, got: {PropertyValue}. Or set Alarms.FleetSize to null.");
        RuleFor(settings => settings.Alarms!.TopicArn).Must(IsInRegion).When(settings => settings.Alarms is not null)
            .WithMessage(settings => $"{{PropertyPath}} must be a topic of the alarms' region {settings.Region}, got: \"{{PropertyValue}}\".");
        RuleFor(settings => settings.BaseImage.Architecture)
            .Must((settings, architecture) => architecture == ArchitectureOf(settings.Server.InstanceType))
            .When(settings => settings.BaseImage.ImageId is null)
            .WithMessage(settings => $"{{PropertyPath}} must be {ArchitectureOf(settings.Server.InstanceType)} for instances of type {settings.Server.InstanceType}, got: \"{{PropertyValue}}\".");
    }

    private static bool IsInRegion(EnvironmentSettings settings, string? arn) => arn is null || Part(arn, Region) == settings.Region;

    private static string KeyMessage(EnvironmentSettings settings) => $"{{PropertyPath}} must be a key of the servers' region {settings.Region}, got: \"{{PropertyValue}}\".";

    private static string LogsMessage(EnvironmentSettings settings) => "{PropertyPath} must be left out beside Logs, which brings a bucket of its own, got: {PropertyValue}.";

    private static string? Part(string arn, int number) => arn.Split(':').ElementAtOrDefault(number);

    private static string ArchitectureOf(string instanceType) => Graviton().IsMatch(instanceType) ? "arm64" : "x86_64";

    [GeneratedRegex(@"\A(a1|[a-z]+[0-9]+g[a-z0-9-]*)\.", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Graviton();
}
