namespace CardWeb.Tf.Modules;

/// <summary>What a burstable instance does when its CPU credits are spent.</summary>
public enum CpuCredits
{
    /// <summary>It slows down to its baseline.</summary>
    Standard,

    /// <summary>It goes on, at a price.</summary>
    Unlimited,
}
