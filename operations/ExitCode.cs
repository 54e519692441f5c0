namespace CardWeb.Tf.Operations;

/// <summary>What every verb answers to the shell, the same for each of them.</summary>
public enum ExitCode
{
    /// <summary>All is as wanted.</summary>
    Done = 0,

    /// <summary>Something went wrong; standard error says what.</summary>
    Error = 1,

    /// <summary>A difference was found: a plan with changes, drift.</summary>
    Difference = 2,

    /// <summary>A server is not healthy.</summary>
    Unhealthy = 3,

    /// <summary>The state is locked by another run.</summary>
    Locked = 4,

    /// <summary>The time given was up.</summary>
    TimedOut = 5,

    /// <summary>A gate refused.</summary>
    Refused = 6,
}
