namespace CardWeb.Tf.Operations.Targets;

/// <summary>What the verbs that work on one environment are told.</summary>
public sealed record EnvironmentOptions
{
    /// <summary>Whether it is the one on the emulator that <c>up</c> started. Default: false, the one on AWS.</summary>
    public bool IsLocal { get; init; }

    /// <summary>A folder that holds the providers; null, the default, to find them.</summary>
    public string? ProviderMirror { get; init; }

    /// <summary>How long to wait for the state's lock while another run holds it. Default: not at all.</summary>
    public TimeSpan LockTimeout { get; init; }
}
