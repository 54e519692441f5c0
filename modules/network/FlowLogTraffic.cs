namespace CardWeb.Tf.Modules;

/// <summary>Which traffic a flow log writes down.</summary>
public enum FlowLogTraffic
{
    /// <summary>All of it.</summary>
    All,

    /// <summary>What security groups and network ACLs let through.</summary>
    Accept,

    /// <summary>What they turned away.</summary>
    Reject,
}
