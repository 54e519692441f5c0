namespace CardWeb.Tf.Operations.Aws.Fleets;

/// <summary>A server of a fleet.</summary>
/// <param name="InstanceId">Its instance id.</param>
/// <param name="Lifecycle">Where it is between launch and end, as AWS names it: <c>Pending</c>, <c>InService</c>, <c>Terminating</c>, <c>Standby</c>, …</param>
public sealed record FleetMember(string InstanceId, string Lifecycle)
{
    /// <summary>Whether it ought to serve.</summary>
    public bool IsInService => Lifecycle is "InService";
}
