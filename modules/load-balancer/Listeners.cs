using System.Globalization;

namespace CardWeb.Tf.Modules;

/// <summary>The balancer's listeners: plain HTTP that forwards, or HTTPS that forwards and HTTP that only redirects to it.</summary>
public sealed class Listeners : Construct
{
    private readonly string balancerArn;
    private readonly Forwarding forwarding;
    private readonly List<ITerraformDependable> all = [];

    /// <summary>Makes the listeners.</summary>
    public Listeners(Construct scope, string id, ListenerOptions options, string balancerArn, Forwarding forwarding)
        : base(scope, id)
    {
        _ = new ListenerValidator().Checked(options);
        this.balancerArn = balancerArn;
        this.forwarding = forwarding;
        if (options.CertificateArn is null)
        {
            Http(options, forwarding.DefaultAction());
        }
        else
        {
            Https(options);
            Http(options, RedirectBy(options));
        }
    }

    /// <summary>Each of them: what has to stand before a server can be healthy.</summary>
    public IReadOnlyList<ITerraformDependable> All => all;

    private void Http(ListenerOptions options, LbListenerDefaultAction action) => Listen("http", options.Headers, new LbListenerConfig
    {
        LoadBalancerArn = balancerArn,
        Port = options.HttpPort,
        Protocol = "HTTP",
        DefaultAction = new[] { action },
    });

    private void Https(ListenerOptions options) => Listen("https", options.Headers, new LbListenerConfig
    {
        RoutingHttpResponseStrictTransportSecurityHeaderValue = options.Headers?.StrictTransportSecurity?.ToTerraformLiteral(),
        LoadBalancerArn = balancerArn,
        Port = options.HttpsPort,
        Protocol = "HTTPS",
        SslPolicy = options.TlsPolicy,
        CertificateArn = options.CertificateArn,
        DefaultAction = new[] { forwarding.DefaultAction() },
    });

    private void Listen(string id, ResponseHeaders? headers, LbListenerConfig config)
    {
        config.RoutingHttpResponseContentSecurityPolicyHeaderValue = headers?.ContentSecurityPolicy?.ToTerraformLiteral();
        config.RoutingHttpResponseXFrameOptionsHeaderValue = headers?.Frames?.ToString().ToUpperInvariant();
        config.RoutingHttpResponseXContentTypeOptionsHeaderValue = headers is { NoSniffing: true } ? "nosniff" : null;
        config.RoutingHttpResponseServerEnabled = headers?.Server;
        all.Add(new LbListener(this, id, config));
    }

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
