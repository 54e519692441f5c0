namespace CardWeb.Tf.Modules;

/// <summary>
/// Where the balancer listens: HTTP, or with a certificate HTTPS.
/// See https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-listeners.html
/// </summary>
public sealed record ListenerOptions
{
    /// <summary>The port of plain HTTP, 1 to 65535. With a certificate it only redirects. Default: 80.</summary>
    public int HttpPort { get; init; } = 80;

    /// <summary>The certificate, an ARN of ACM in the balancer's region. Default: null: the one that a domain brings, or plain HTTP alone.</summary>
    public string? CertificateArn { get; init; }

    /// <summary>
    /// Certificates for further names, ARNs of ACM in the balancer's region; the client's hello chooses. With a certificate alone, up to 25.
    /// See https://docs.aws.amazon.com/elasticloadbalancing/latest/application/https-listener-certificates.html
    /// Default: none.
    /// </summary>
    public IReadOnlyList<string> FurtherCertificateArns { get; init; } = [];

    /// <summary>The port of HTTPS, 1 to 65535; with a certificate alone. Default: 443.</summary>
    public int HttpsPort { get; init; } = 443;

    /// <summary>
    /// The TLS versions and ciphers, by the name of a policy of AWS for TLS 1.2 or better. Default: TLS 1.3 and 1.2, AWS's recommendation.
    /// See https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html
    /// </summary>
    public string TlsPolicy { get; init; } = "ELBSecurityPolicy-TLS13-1-2-2021-06";

    /// <summary>Whether browsers may remember for ever that plain HTTP leads to HTTPS (301 instead of 302); with a certificate alone. Default: true.</summary>
    public bool RedirectForEver { get; init; } = true;

    /// <summary>Headers that the balancer adds to responses. Default: null, it adds none.</summary>
    public ResponseHeaders? Headers { get; init; }

    /// <summary>What some requests meet instead of the servers, or at other places. With a certificate, over HTTPS. Up to 99. Default: none.</summary>
    public IReadOnlyList<ListenerRule> Rules { get; init; } = [];

    /// <summary>The ports that clients call.</summary>
    public IReadOnlyList<int> Ports => CertificateArn is null ? [HttpPort] : [HttpPort, HttpsPort];
}
