using System.Text.RegularExpressions;
using CardWeb.Tf.Modules;
using FluentValidation;

namespace CardWeb.Tf.Environments;

/// <summary>Holds <see cref="DomainSettings"/> to names of the one zone.</summary>
internal sealed partial class DomainSettingsValidator : AbstractValidator<DomainSettings>
{
    /// <summary>States the rules.</summary>
    public DomainSettingsValidator()
    {
        RuleFor(domain => domain.ZoneId).Form(ZoneForm(), "a hosted zone's id, Z and up to 31 upper-case letters and digits");
        RuleFor(domain => domain.ZoneName).HostName();
        RuleFor(domain => domain.Name).HostName();
        RuleForEach(domain => domain.FurtherNames).HostName();
        RuleFor(domain => domain.Name.Length).LessThanOrEqualTo(CertificateValidator.MaximumFirstLength).OverridePropertyName("Name.Length")
            .WithMessage("{PropertyPath} must be at most {ComparisonValue} characters, as ACM has it of a certificate's own name, got: {PropertyValue}.");
        RuleFor(domain => domain.Hosts).EachOnce().OverridePropertyName("Name and FurtherNames");
        RuleFor(domain => domain.Hosts.Count).LessThanOrEqualTo(CertificateValidator.MaximumNames).OverridePropertyName("FurtherNames.Count")
            .WithMessage("{PropertyPath}, Name included, must be at most {ComparisonValue}, got: {PropertyValue}.");
        RuleFor(domain => domain.Name).Must(IsInZone).WithMessage(OutsideZone);
        RuleForEach(domain => domain.FurtherNames).Must(IsInZone).WithMessage((domain, _) => OutsideZone(domain));
        RuleForEach(domain => domain.CertificateNames).CertificateName();
    }

    private static bool IsInZone(DomainSettings domain, string name) => DomainName.IsWithin(name, domain.ZoneName);

    private static string OutsideZone(DomainSettings domain) => $"{{PropertyPath}} must be {domain.ZoneName} or below it, the zone that it is written into, got: \"{{PropertyValue}}\".";

    [GeneratedRegex(@"\AZ[A-Z0-9]{1,31}\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex ZoneForm();
}
