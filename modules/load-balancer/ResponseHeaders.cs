namespace CardWeb.Tf.Modules;

/// <summary>
/// Headers that the balancer adds to responses, or replaces. What is null stays as it was.
/// See https://docs.aws.amazon.com/elasticloadbalancing/latest/application/header-modification.html
/// </summary>
public sealed record ResponseHeaders
{
    /// <summary>What a public site of HTTPS wants: HTTPS alone for a year, no foreign frames, no guessing of types, no word of the balancer.</summary>
    public static ResponseHeaders Strict { get; } = new() { StrictTransportSecurity = "max-age=31536000", Frames = FrameOptions.SameOrigin, NoSniffing = true, Server = false };

    /// <summary>Strict-Transport-Security, up to 1024 characters, such as <c>max-age=31536000</c>: browsers then use HTTPS alone. With a certificate alone. Default: null.</summary>
    public string? StrictTransportSecurity { get; init; }

    /// <summary>Content-Security-Policy, up to 1024 characters, such as <c>default-src 'self'</c>. Default: null.</summary>
    public string? ContentSecurityPolicy { get; init; }

    /// <summary>X-Frame-Options. Default: null.</summary>
    public FrameOptions? Frames { get; init; }

    /// <summary>Whether browsers are told to believe Content-Type (X-Content-Type-Options: nosniff). Default: false.</summary>
    public bool NoSniffing { get; init; }

    /// <summary>Whether the balancer's own responses name it in the header Server. Default: null, as it was (at first they do).</summary>
    public bool? Server { get; init; }
}
