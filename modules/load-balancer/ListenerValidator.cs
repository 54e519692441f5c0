using System.Text.RegularExpressions;
using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="ListenerOptions"/> to AWS's limits.</summary>
public sealed partial class ListenerValidator : AbstractValidator<ListenerOptions>
{
    /// <summary>States the rules.</summary>
    public ListenerValidator()
    {
        RuleFor(listener => listener.HttpPort).Port();
        RuleFor(listener => listener.HttpsPort).Port();
        RuleFor(listener => listener.HttpsPort).NotEqual(listener => listener.HttpPort).When(listener => listener.CertificateArn is not null)
            .WithMessage("{PropertyPath} must differ from HttpPort, got: {PropertyValue} for both.");
        RuleFor(listener => listener.CertificateArn).Arn("acm", "certificate");
        RuleFor(listener => listener.Headers!).SetValidator(new ResponseHeadersValidator()).When(listener => listener.Headers is not null);
        RuleFor(listener => listener.Headers!.StrictTransportSecurity).Null().When(listener => listener is { CertificateArn: null, Headers: not null })
            .WithMessage("{PropertyPath} needs a certificate, for browsers heed it over HTTPS alone, got: \"{PropertyValue}\".");
        RuleFor(listener => listener.TlsPolicy).Form(PolicyForm(), "an AWS policy of TLS 1.2 or better such as ELBSecurityPolicy-TLS13-1-2-2021-06");
    }

    [GeneratedRegex(@"\AELBSecurityPolicy-(TLS13-1-[23]|TLS-1-2|FS-1-2)[A-Za-z0-9-]*\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PolicyForm();
}
