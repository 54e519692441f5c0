namespace CardWeb.Tf.Modules;

/// <summary>
/// The log of a firewall, a line for each request, in a bucket of its own, encrypted with the cluster's key.
/// See https://docs.aws.amazon.com/waf/latest/developerguide/logging-s3.html
/// </summary>
public sealed record FirewallLogSettings
{
    /// <summary>How many days a line is kept, 1 to 3650. Default: 365.</summary>
    public int Days { get; init; } = 365;

    /// <summary>Headers whose values are left out, in lower case, each once, up to 100. Default: those that log in, <c>authorization</c> and <c>cookie</c>.</summary>
    public IReadOnlyList<string> RedactedHeaders { get; init; } = ["authorization", "cookie"];

    /// <summary>Whether destroying the environment destroys the log with it; while false, AWS keeps a bucket that holds some. Default: false.</summary>
    public bool DestroyWithEnvironment { get; init; }
}
