namespace CardWeb.Tf.Modules;

/// <summary>What an instance refresh does with servers that are protected from scale-in.</summary>
public enum ProtectedServers
{
    /// <summary>It replaces them.</summary>
    Refresh,

    /// <summary>It leaves them as they are, on the older version.</summary>
    Ignore,

    /// <summary>It waits an hour for someone to lift the protection, and fails.</summary>
    Wait,
}
