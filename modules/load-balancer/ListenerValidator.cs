using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="ListenerOptions"/> to AWS's limits.</summary>
public sealed class ListenerValidator : AbstractValidator<ListenerOptions>
{
    /// <summary>Stands for a certificate that is yet to be made.</summary>
    public const string CertificateToCome = "${certificate}";

    /// <summary>AWS's limit of certificates beside the default one.</summary>
    public const int MaximumFurtherCertificates = 25;

    /// <summary>AWS's quota of rules of a balancer, less the one of maintenance.</summary>
    public const int MaximumRules = 99;

    private const int MostShown = 4;

    /// <summary>States the rules; <paramref name="hosts"/> are the names under which the balancer is known to be called.</summary>
    public ListenerValidator(IReadOnlyList<string>? hosts = null)
    {
        RuleFor(listener => listener.HttpPort).Port();
        RuleFor(listener => listener.HttpsPort).Port();
        RuleFor(listener => listener.HttpsPort).NotEqual(listener => listener.HttpPort).When(listener => listener.CertificateArn is not null)
            .WithMessage("{PropertyPath} must differ from HttpPort, got: {PropertyValue} for both.");
        RuleFor(listener => listener.CertificateArn).Arn("acm", "certificate").When(listener => listener.CertificateArn?.StartsWith("${", StringComparison.Ordinal) == false);
        FurtherCertificates();
        Rules();
        Redirects(hosts ?? []);
        RuleFor(listener => listener.Headers!).SetValidator(new ResponseHeadersValidator()).When(listener => listener.Headers is not null);
        RuleFor(listener => listener.Headers!.StrictTransportSecurity).Null().When(listener => listener is { CertificateArn: null, Headers: not null })
            .WithMessage("{PropertyPath} needs a certificate, for browsers heed it over HTTPS alone, got: \"{PropertyValue}\".");
        RuleFor(listener => listener.TlsPolicy).Must(policy => TlsPolicies.All.Contains(policy, StringComparer.Ordinal))
            .WithMessage("{PropertyPath} must be an AWS policy of TLS 1.2 or better such as ELBSecurityPolicy-TLS13-1-2-2021-06, got: \"{PropertyValue}\".");
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

    private void Redirects(IReadOnlyList<string> hosts)
    {
        RuleForEach(listener => listener.Rules).Must((listener, rule, context) =>
        {
            var port = new RedirectTrail(listener, hosts).Port;
            context.MessageFormatter.AppendArgument("Port", port);
            return rule.Action is not RedirectAction { Port: { } other } redirect || other == port || !new RedirectTrail(listener, hosts).StaysHere(redirect);
        }).WithMessage("{PropertyPath}.Action.Port must be {Port}, the one port of the balancer that speaks the same protocol, or go with a Host elsewhere: no client would get an answer.");
        RuleForEach(listener => listener.Rules).Must((listener, rule, context) =>
        {
            var circle = rule.Action is RedirectAction redirect && (redirect.ChangesMoreThanPort || redirect.Port is not null) ? new RedirectTrail(listener, hosts).CircleFrom(rule) : null;
            context.MessageFormatter.AppendArgument("Circle", string.Join(" -> ", (circle ?? []).Take(MostShown)));
            return circle is null;
        }).WithMessage("{PropertyPath}.Action must not send clients in circles, got: {Circle}. Narrow the conditions, or catch what arrives by a rule with a lower priority.");
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
}
