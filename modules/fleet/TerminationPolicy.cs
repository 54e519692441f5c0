namespace CardWeb.Tf.Modules;

/// <summary>Which server goes first. See https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-termination-policies.html</summary>
public enum TerminationPolicy
{
    /// <summary>AWS's own choice: of an old launch template first, then the one nearest to its next billing hour.</summary>
    Default,

    /// <summary>The oldest.</summary>
    OldestInstance,

    /// <summary>The newest.</summary>
    NewestInstance,

    /// <summary>One of the oldest launch template.</summary>
    OldestLaunchTemplate,

    /// <summary>The one nearest to its next billing hour.</summary>
    ClosestToNextInstanceHour,

    /// <summary>Whichever fits the allocation strategy.</summary>
    AllocationStrategy,
}
