using CardWeb.Tf.Operations.Runs.Health;

namespace CardWeb.Tf.Operations.Runs.Local;

/// <summary>What the verbs that work on the emulator are told.</summary>
public sealed record LocalOptions
{
    /// <summary>The emulator's port; 0, the default, for a free one.</summary>
    public int Port { get; init; }

    /// <summary>A folder that holds the providers; null, the default, to find them.</summary>
    public string? ProviderMirror { get; init; }

    /// <summary>How long to wait for the state's lock while another run holds it. Default: not at all.</summary>
    public TimeSpan LockTimeout { get; init; }

    /// <summary>How long the servers may take to become healthy.</summary>
    public VerificationOptions Health { get; init; } = new() { Interval = TimeSpan.FromSeconds(3) };
}
