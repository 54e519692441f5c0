namespace CardWeb.Tf.Operations.Runs.Health;

/// <summary>How long and how often to look.</summary>
public sealed record VerificationOptions
{
    /// <summary>How long to wait for servers that are not healthy. Default: 5 minutes; zero takes what is there.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long between two looks. Default: 5 seconds.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How many looks in a row must find all of them healthy. Default: 1.</summary>
    public int Polls { get; init; } = 1;
}
