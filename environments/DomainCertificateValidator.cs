using CardWeb.Tf.Modules;
using FluentValidation;

namespace CardWeb.Tf.Environments;

/// <summary>Holds certificates that stand to the environment's region, account and names.</summary>
internal sealed class DomainCertificateValidator : AbstractValidator<EnvironmentSettings>
{
    private const int Region = 3;
    private const int Account = 4;
    private const int AccountLength = 12;

    /// <summary>States the rules.</summary>
    public DomainCertificateValidator()
    {
        RuleFor(settings => settings.Listener.CertificateArn).Must(IsInRegion).WithMessage(RegionMessage);
        RuleFor(settings => settings.Listener.CertificateArn).Must(IsInAccount).When(HasAccount).WithMessage(AccountMessage);
        RuleForEach(settings => settings.Listener.FurtherCertificateArns).Must(IsInRegion).WithMessage((settings, _) => RegionMessage(settings));
        RuleForEach(settings => settings.Listener.FurtherCertificateArns).Must(IsInAccount).When(HasAccount).WithMessage((settings, _) => AccountMessage(settings));
        RuleFor(settings => settings.Domain!.CertificateNames).NotEmpty().When(settings => settings is { Domain: not null, Listener.CertificateArn: not null })
            .WithMessage("{PropertyPath} must say what is on the certificate of Listener.CertificateArn, got: none. Without that certificate, the domain gets one of its own.");
        RuleFor(settings => settings.Domain!.CertificateNames).Empty().When(settings => settings is { Domain: not null, Listener.CertificateArn: null })
            .WithMessage("{PropertyPath} must be left out where Listener.CertificateArn names no certificate: the domain gets one for all its names.");
        RuleForEach(settings => settings.Domain!.Hosts)
            .Must((settings, host) => settings.Domain!.CertificateNames.Any(certified => DomainName.Covers(certified, host)))
            .When(settings => settings is { Domain.CertificateNames: not [], Listener.CertificateArn: not null })
            .OverridePropertyName("Domain.Name and FurtherNames")
            .WithMessage((settings, _) => $"{{PropertyPath}} must be on the certificate, which is for {string.Join(", ", settings.Domain!.CertificateNames)}, got: \"{{PropertyValue}}\".");
    }

    private static bool HasAccount(EnvironmentSettings settings) => settings.AccountId.Length == AccountLength;

    private static bool IsInRegion(EnvironmentSettings settings, string? arn) => arn is null || Part(arn, Region) == settings.Region;

    private static bool IsInAccount(EnvironmentSettings settings, string? arn) => arn is null || Part(arn, Account) == settings.AccountId;

    private static string RegionMessage(EnvironmentSettings settings) => $"{{PropertyPath}} must be a certificate of the balancer's region {settings.Region}, got: \"{{PropertyValue}}\".";

    private static string AccountMessage(EnvironmentSettings settings) => $"{{PropertyPath}} must be a certificate of the environment's account {settings.AccountId}, got: \"{{PropertyValue}}\".";

    private static string? Part(string arn, int number) => arn.Split(':').ElementAtOrDefault(number);
}
