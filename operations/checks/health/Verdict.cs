namespace CardWeb.Tf.Operations.Checks.Health;

/// <summary>What came of looking at the servers' health.</summary>
public enum Verdict
{
    /// <summary>Not decided yet: look again.</summary>
    Waiting = 0,

    /// <summary>All are healthy, for as many looks in a row as were asked for.</summary>
    Healthy = 1,

    /// <summary>Something is wrong that waiting can't fix.</summary>
    Hopeless = 2,

    /// <summary>The time given was up.</summary>
    TimeUp = 3,
}
