using System.Globalization;

namespace CardWeb.Tf.Modules;

/// <summary>The balancer's listeners: plain HTTP that forwards, or HTTPS that forwards and HTTP that only redirects to it.</summary>
public sealed class Listeners : Construct
{
    private readonly string balancerArn;
    private readonly Forwarding forwarding;
    private readonly List<ITerraformDependable> all = [];
    private readonly LbListener site;

    /// <summary>Makes the listeners.</summary>
    public Listeners(Construct scope, string id, ListenerOptions options, string balancerArn, Forwarding forwarding)
        : base(scope, id)
    {
        _ = new ListenerValidator().Checked(options);
        this.balancerArn = balancerArn;
        this.forwarding = forwarding;
        if (options.CertificateArn is null)
        {
            site = Http(options, forwarding.DefaultAction());
        }
        else
        {
            site = Https(options);
            _ = Http(options, RedirectBy(options));
        }

        AddCertificates(options.FurtherCertificateArns);
        foreach (var rule in options.Rules)
        {
            AddRule($"rule-{rule.Priority.ToString(CultureInfo.InvariantCulture)}", rule);
        }
    }

    /// <summary>Each of them: what has to stand before a server can be healthy.</summary>
    public IReadOnlyList<ITerraformDependable> All => all;

    /// <summary>Answers every request with a page of maintenance, before any other rule; null leaves the site open.</summary>
    public void CloseFor(string? maintenancePage)
    {
        if (maintenancePage is { } page)
        {
            AddRule("maintenance", ListenerRule.Maintenance(page));
        }
    }

    private LbListener Http(ListenerOptions options, LbListenerDefaultAction action) => Listen("http", options.Headers, new LbListenerConfig
    {
        LoadBalancerArn = balancerArn,
        Port = options.HttpPort,
        Protocol = "HTTP",
        DefaultAction = new[] { action },
    });

    private LbListener Https(ListenerOptions options) => Listen("https", options.Headers, new LbListenerConfig
    {
        RoutingHttpResponseStrictTransportSecurityHeaderValue = options.Headers?.StrictTransportSecurity?.ToTerraformLiteral(),
        LoadBalancerArn = balancerArn,
        Port = options.HttpsPort,
        Protocol = "HTTPS",
        SslPolicy = options.TlsPolicy,
        CertificateArn = options.CertificateArn,
        DefaultAction = new[] { forwarding.DefaultAction() },
    });

    private LbListener Listen(string id, ResponseHeaders? headers, LbListenerConfig config)
    {
        config.RoutingHttpResponseContentSecurityPolicyHeaderValue = headers?.ContentSecurityPolicy?.ToTerraformLiteral();
        config.RoutingHttpResponseXFrameOptionsHeaderValue = headers?.Frames?.ToString().ToUpperInvariant();
        config.RoutingHttpResponseXContentTypeOptionsHeaderValue = headers is { NoSniffing: true } ? "nosniff" : null;
        config.RoutingHttpResponseServerEnabled = headers?.Server;
        var listener = new LbListener(this, id, config);
        all.Add(listener);
        return listener;
    }

    private void AddCertificates(IReadOnlyList<string> arns)
    {
        foreach (var arn in arns)
        {
            _ = new LbListenerCertificate(this, $"certificate-{arn.Split('/')[^1]}", new LbListenerCertificateConfig { ListenerArn = site.Arn, CertificateArn = arn });
        }
    }

    private void AddRule(string id, ListenerRule rule) => _ = new LbListenerRule(this, id, new LbListenerRuleConfig
    {
        ListenerArn = site.Arn,
        Priority = rule.Priority,
        Action = new[] { RuleParts.ActionOf(rule.Action, forwarding) },
        Condition = RuleParts.ConditionsOf(rule).ToArray(),
    });

    private static LbListenerDefaultAction RedirectBy(ListenerOptions options) => new()
    {
        Type = "redirect",
        Redirect = new LbListenerDefaultActionRedirect
        {
            Protocol = "HTTPS",
            Port = options.HttpsPort.ToString(CultureInfo.InvariantCulture),
            StatusCode = options.RedirectForEver ? "HTTP_301" : "HTTP_302",
        },
    };
}
