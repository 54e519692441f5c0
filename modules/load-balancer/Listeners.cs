using System.Globalization;

namespace CardWeb.Tf.Modules;

/// <summary>The balancer's listeners: plain HTTP that forwards, or HTTPS that forwards and HTTP that only redirects to it.</summary>
public sealed class Listeners : Construct
{
    private readonly string balancerArn;
    private readonly string targetGroupArn;

    /// <summary>Makes the listeners.</summary>
    public Listeners(Construct scope, string id, ListenerOptions options, string balancerArn, string targetGroupArn)
        : base(scope, id)
    {
        _ = new ListenerValidator().Checked(options);
        this.balancerArn = balancerArn;
        this.targetGroupArn = targetGroupArn;
        if (options.CertificateArn is null)
        {
            Http(options.HttpPort, Forward());
        }
        else
        {
            Https(options);
            Http(options.HttpPort, RedirectTo(options.HttpsPort));
        }
    }

    private void Http(int port, LbListenerDefaultAction action) => _ = new LbListener(this, "http", new LbListenerConfig
    {
        LoadBalancerArn = balancerArn,
        Port = port,
        Protocol = "HTTP",
        DefaultAction = new[] { action },
    });

    private void Https(ListenerOptions options) => _ = new LbListener(this, "https", new LbListenerConfig
    {
        LoadBalancerArn = balancerArn,
        Port = options.HttpsPort,
        Protocol = "HTTPS",
        SslPolicy = options.TlsPolicy,
        CertificateArn = options.CertificateArn,
        DefaultAction = new[] { Forward() },
    });

    private LbListenerDefaultAction Forward() => new() { Type = "forward", TargetGroupArn = targetGroupArn };

    private static LbListenerDefaultAction RedirectTo(int port) => new()
    {
        Type = "redirect",
        Redirect = new LbListenerDefaultActionRedirect
        {
            Protocol = "HTTPS",
            Port = port.ToString(CultureInfo.InvariantCulture),
            StatusCode = "HTTP_301",
        },
    };
}
