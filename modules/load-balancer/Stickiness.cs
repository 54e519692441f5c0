namespace CardWeb.Tf.Modules;

/// <summary>
/// Binds a client to one server for a while.
/// See https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html
/// </summary>
public sealed record Stickiness
{
    /// <summary>Whose cookie it is. Default: the balancer's.</summary>
    public StickinessKind Kind { get; init; } = StickinessKind.LbCookie;

    /// <summary>Seconds that the bond lasts, 1 to 604800 (a week). Default: 86400 (a day).</summary>
    public int DurationSeconds { get; init; } = 86400;

    /// <summary>The name of the application's cookie, needed for <see cref="StickinessKind.AppCookie"/> alone; it may not begin with AWSALB.</summary>
    public string? CookieName { get; init; }
}
