using System.Text.RegularExpressions;
using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="ListenerOptions"/> to AWS's limits.</summary>
public sealed partial class ListenerValidator : AbstractValidator<ListenerOptions>
{
    /// <summary>Stands for a certificate that is yet to be made.</summary>
    public const string CertificateToCome = "${certificate}";

    /// <summary>AWS's limit of certificates beside the default one.</summary>
    public const int MaximumFurtherCertificates = 25;

    /// <summary>AWS's quota of rules of a balancer, less the one of maintenance.</summary>
    public const int MaximumRules = 99;

    /// <summary>States the rules.</summary>
    public ListenerValidator()
    {
        RuleFor(listener => listener.HttpPort).Port();
        RuleFor(listener => listener.HttpsPort).Port();
        RuleFor(listener => listener.HttpsPort).NotEqual(listener => listener.HttpPort).When(listener => listener.CertificateArn is not null)
            .WithMessage("{PropertyPath} must differ from HttpPort, got: {PropertyValue} for both.");
        RuleFor(listener => listener.CertificateArn).Arn("acm", "certificate").When(listener => listener.CertificateArn?.StartsWith("${", StringComparison.Ordinal) == false);
        FurtherCertificates();
        Rules();
        RuleFor(listener => listener.Headers!).SetValidator(new ResponseHeadersValidator()).When(listener => listener.Headers is not null);
        RuleFor(listener => listener.Headers!.StrictTransportSecurity).Null().When(listener => listener is { CertificateArn: null, Headers: not null })
            .WithMessage("{PropertyPath} needs a certificate, for browsers heed it over HTTPS alone, got: \"{PropertyValue}\".");
        RuleFor(listener => listener.TlsPolicy).Form(PolicyForm(), "an AWS policy of TLS 1.2 or better such as ELBSecurityPolicy-TLS13-1-2-2021-06");
    }

    private void Rules()
    {
        RuleForEach(listener => listener.Rules).SetValidator(new ListenerRuleValidator());
        RuleFor(listener => listener.Rules.Select(rule => rule.Priority).ToArray()).Must(priorities => priorities.Distinct().Count() == priorities.Length)
            .OverridePropertyName(nameof(ListenerOptions.Rules))
            .WithMessage(listener => $"{{PropertyPath}} must each have a priority of its own, got: {string.Join(", ", listener.Rules.Select(rule => rule.Priority))}.");
        RuleFor(listener => listener.Rules.Count).LessThanOrEqualTo(MaximumRules).OverridePropertyName("Rules.Count")
            .WithMessage("{PropertyPath} must be at most {ComparisonValue}, AWS's quota less one for maintenance, got: {PropertyValue}.");
    }

    private void FurtherCertificates()
    {
        RuleForEach(listener => listener.FurtherCertificateArns).Arn("acm", "certificate");
        RuleFor(listener => listener.FurtherCertificateArns).EachOnce();
        RuleForEach(listener => listener.FurtherCertificateArns).Must((listener, arn) => arn != listener.CertificateArn)
            .WithMessage("{PropertyPath} must differ from CertificateArn, which is served already, got: \"{PropertyValue}\".");
        RuleFor(listener => listener.FurtherCertificateArns.Count).LessThanOrEqualTo(MaximumFurtherCertificates).OverridePropertyName("FurtherCertificateArns.Count")
            .WithMessage("{PropertyPath} must be at most {ComparisonValue}, AWS's limit, got: {PropertyValue}.");
        RuleFor(listener => listener.FurtherCertificateArns.Count).Equal(0).When(listener => listener.CertificateArn is null).OverridePropertyName("FurtherCertificateArns.Count")
            .WithMessage("{PropertyPath} must be 0 without a certificate of the listener's own, got: {PropertyValue}.");
    }

    [GeneratedRegex(@"\AELBSecurityPolicy-(TLS13-1-[23]|TLS-1-2|FS-1-2)[A-Za-z0-9-]*\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex PolicyForm();
}
