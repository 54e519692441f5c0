using System.Globalization;

namespace CardWeb.Tf.Operations.Aws.Fleets;

/// <summary>The latest instance refresh of a fleet. See https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_InstanceRefresh.html</summary>
/// <param name="Status">How it stands, as AWS names it.</param>
/// <param name="Percent">How many percent of the servers are replaced; null when AWS does not say.</param>
/// <param name="Reason">Why it stands so; null when AWS does not say.</param>
public sealed record FleetRefresh(string Status, int? Percent = null, string? Reason = null)
{
    private static readonly string[] s_running = ["Pending", "InProgress", "Cancelling", "RollbackInProgress", "Baking"];

    /// <summary>Whether it has not come to its end yet.</summary>
    public bool IsRunning => s_running.Contains(Status);

    /// <summary>Whether it has ended without replacing what it was to replace.</summary>
    public bool HasFailed => !IsRunning && Status is not "Successful";

    /// <summary>Such as <c>InProgress, 50 percent: Waiting at checkpoint</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Status}{(Percent is { } percent ? $", {percent} percent" : "")}{(Reason is { } reason ? $": {reason}" : "")}");
}
