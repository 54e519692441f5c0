namespace CardWeb.Tf.Operations.Probing;

/// <summary>How long and how often to ask the site.</summary>
public sealed record ProbeOptions
{
    /// <summary>How long to ask until every server has answered. Default: 5 minutes.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How many requests there are at least for each server, so that the shares mean something. Default: 10.</summary>
    public int RequestsPerServer { get; init; } = 10;

    /// <summary>How long to pause after an answer that is no server's, and once the least number is reached. Default: a quarter of a second.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromMilliseconds(250);
}
