using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="CertificateOptions"/> to what ACM takes.</summary>
public sealed class CertificateValidator : AbstractValidator<CertificateOptions>
{
    /// <summary>The longest name that can be a certificate's own.</summary>
    public const int MaximumFirstLength = 64;

    /// <summary>The most names that ACM puts on one certificate, once its quota of 10 is raised.</summary>
    public const int MaximumNames = 100;

    /// <summary>States the rules.</summary>
    public CertificateValidator()
    {
        RuleFor(certificate => certificate.Hosts.Count).Within(1, MaximumNames, "names").OverridePropertyName("Hosts.Count");
        RuleForEach(certificate => certificate.Hosts).HostName();
        RuleFor(certificate => certificate.Hosts).EachOnce();
        RuleFor(certificate => certificate.Hosts[0].Length).LessThanOrEqualTo(MaximumFirstLength).When(certificate => certificate.Hosts is not [])
            .OverridePropertyName("Hosts[0].Length")
            .WithMessage("{PropertyPath} must be at most {ComparisonValue} characters, as ACM has it of a certificate's own name, got: {PropertyValue}.");
    }
}
