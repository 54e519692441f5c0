namespace CardWeb.Tf.Modules;

/// <summary>What the balancer does with the header X-Forwarded-For.</summary>
public enum ForwardedForHeader
{
    /// <summary>Adds the client's address.</summary>
    Append,

    /// <summary>Leaves the header as it came.</summary>
    Preserve,

    /// <summary>Takes the header away.</summary>
    Remove,
}
