namespace CardWeb.Tf.Modules;

/// <summary>What becomes of an instance that shuts itself down.</summary>
public enum ShutdownBehavior
{
    /// <summary>It stops and can be started again.</summary>
    Stop,

    /// <summary>It is gone.</summary>
    Terminate,
}
