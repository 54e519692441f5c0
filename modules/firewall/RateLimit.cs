namespace CardWeb.Tf.Modules;

/// <summary>
/// How many requests one client address may send.
/// See https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-rate-based-high-level-settings.html
/// </summary>
public sealed record RateLimit
{
    /// <summary>How many requests within the window, 10 to 2,000,000,000; more are refused until the rate is lower. Default: 2000.</summary>
    public int Requests { get; init; } = 2000;

    /// <summary>Seconds of the window: 60, 120, 300 or 600. Default: 300.</summary>
    public int WindowSeconds { get; init; } = 300;

    /// <summary>Whether requests above the limit are counted and pass. Default: false.</summary>
    public bool CountOnly { get; init; }
}
