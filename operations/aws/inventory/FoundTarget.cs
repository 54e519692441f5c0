namespace CardWeb.Tf.Operations.Aws.Inventory;

/// <summary>A target that is registered in a target group.</summary>
/// <param name="TargetGroup">The group's ARN.</param>
/// <param name="Id">The instance's id, or an address.</param>
/// <param name="Port">The port.</param>
public sealed record FoundTarget(string TargetGroup, string Id, string Port);
