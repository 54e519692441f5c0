namespace CardWeb.Tf.Operations.Checks.Gate;

/// <summary>What the gate refuses.</summary>
public enum GateRule
{
    /// <summary>The plan, or what it was made of, can't be read: what it does can't be told.</summary>
    Unreadable,

    /// <summary>The load balancer is destroyed, replaced or removed from the state.</summary>
    LoadBalancer,

    /// <summary>The target group is destroyed, replaced or removed from the state.</summary>
    TargetGroup,

    /// <summary>The machine image in use is destroyed, replaced, removed from the state, or was deregistered and is taken anew.</summary>
    ImageInUse,

    /// <summary>card-web01 is destroyed, replaced or removed from the state.</summary>
    GoldenServer,

    /// <summary>A way from the internet to a web server, other than through the load balancer.</summary>
    PathFromInternet,

    /// <summary>A policy of docs/policies.md is broken, and no exception excuses it.</summary>
    Policy,

    /// <summary>No server that serves now serves on.</summary>
    AllTargets,

    /// <summary>A target group in which no server serves gets a share of the requests.</summary>
    EmptyShare,
}
