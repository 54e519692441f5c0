namespace CardWeb.Tf.Modules;

/// <summary>
/// What decides that a web server gets traffic.
/// See https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html
/// </summary>
public sealed record HealthCheck
{
    /// <summary>What is asked for, from <c>/</c> on, up to 1024 characters. Default: <c>/health</c>, the page that names the server and its zone.</summary>
    public string Path { get; init; } = "/health";

    /// <summary>How it is asked for. Default: HTTP.</summary>
    public TargetProtocol Protocol { get; init; } = TargetProtocol.Http;

    /// <summary>The port that is asked, 1 to 65535. Default: null, the port that takes the traffic.</summary>
    public int? Port { get; init; }

    /// <summary>Seconds between two checks of one server, 5 to 300. Default: 30.</summary>
    public int IntervalSeconds { get; init; } = 30;

    /// <summary>Seconds until a check has failed, 2 to 120 and below the interval. Default: 5.</summary>
    public int TimeoutSeconds { get; init; } = 5;

    /// <summary>How many good checks in a row make a server healthy, 2 to 10. Default: 5.</summary>
    public int HealthyThreshold { get; init; } = 5;

    /// <summary>How many bad checks in a row make a server unhealthy, 2 to 10. Default: 2.</summary>
    public int UnhealthyThreshold { get; init; } = 2;

    /// <summary>The status codes that count as good, each 200 to 499: one, several (<c>200,202</c>) or a range (<c>200-299</c>). Default: 200.</summary>
    public string Matcher { get; init; } = "200";
}
