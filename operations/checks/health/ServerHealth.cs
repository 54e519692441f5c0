using CardWeb.Tf.Operations.Aws.Health;

namespace CardWeb.Tf.Operations.Checks.Health;

/// <summary>A server that ought to serve, and how the load balancer finds it.</summary>
/// <param name="Name">Its name, such as <c>card-web01</c>.</param>
/// <param name="Target">How the load balancer finds it.</param>
public sealed record ServerHealth(string Name, TargetHealth Target)
{
    /// <summary>The name of a target that is none of the servers.</summary>
    public const string Stranger = "(none of ours)";

    /// <summary>Why it is not healthy; null when it is.</summary>
    public TargetReason? Reason => TargetReason.Of(Target);

    /// <summary>Whether there is no point in waiting for it.</summary>
    public bool IsHopeless => Reason is { Passes: false };

    /// <summary>Why it is not healthy and what to look at, in one sentence each; empty when it is.</summary>
    public string Problem => Reason is { } reason
        ? $"{Name} ({Target.InstanceId}): {reason.Text}. Look at {reason.LookAt}."
        : "";
}
