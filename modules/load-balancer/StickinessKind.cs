namespace CardWeb.Tf.Modules;

/// <summary>Which cookie binds a client to a server.</summary>
public enum StickinessKind
{
    /// <summary>A cookie that the balancer makes.</summary>
    LbCookie,

    /// <summary>A cookie of the application's own.</summary>
    AppCookie,
}
