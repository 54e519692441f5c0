namespace CardWeb.Tf.Modules;

/// <summary>The protocol that web servers speak.</summary>
public enum TargetProtocol
{
    /// <summary>HTTP.</summary>
    Http,

    /// <summary>HTTP over TLS; the balancer does not check the server's certificate.</summary>
    Https,
}
