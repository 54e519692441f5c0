using System.Diagnostics.CodeAnalysis;

namespace CardWeb.Tf.Modules;

/// <summary>What an Auto Scaling group does by itself, as AWS names it. See https://docs.aws.amazon.com/autoscaling/ec2/userguide/as-suspend-resume-processes.html</summary>
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "AWS's own names")]
public enum ScalingProcess
{
    /// <summary>Launches servers.</summary>
    Launch,

    /// <summary>Terminates servers.</summary>
    Terminate,

    /// <summary>Registers new servers with the target group.</summary>
    AddToLoadBalancer,

    /// <summary>Follows the scaling policies.</summary>
    AlarmNotification,

    /// <summary>Evens out the zones.</summary>
    AZRebalance,

    /// <summary>Looks at the servers' health.</summary>
    HealthCheck,

    /// <summary>Replaces servers of an older launch template.</summary>
    InstanceRefresh,

    /// <summary>Replaces unhealthy servers.</summary>
    ReplaceUnhealthy,

    /// <summary>Follows schedules.</summary>
    ScheduledActions,
}
