namespace CardWeb.Tf.Modules;

/// <summary>How the balancer treats requests that may be smuggled. AWS also has `monitor`, which lets them all pass.</summary>
public enum DesyncMitigation
{
    /// <summary>Lets ambiguous requests pass on a connection of their own, refuses dangerous ones.</summary>
    Defensive,

    /// <summary>Refuses everything that is not RFC 7230.</summary>
    Strictest,
}
