namespace CardWeb.Tf.Modules;

/// <summary>What is watched of a fleet: that it can still grow.</summary>
internal static class FleetAlarms
{
    private const double Percent = 100;

    internal static IEnumerable<AlarmDefinition> Of(AlarmSettings settings, WatchedFleet fleet) => settings.FleetSize is not { } rule ? [] :
    [
        new()
        {
            Role = fleet.Role.Length == 0 ? "fleet-size" : $"{fleet.Role}-fleet-size",
            Title = fleet.Role.Length == 0 ? "Servers that the fleet wants" : $"Servers that the {fleet.Role}'s fleet wants",
            Description = FormattableString.Invariant($"The fleet is at {rule.Threshold} % of its maximum of {fleet.Maximum}: with more load it can't grow. Raise the maximum, or find what the load is."),
            Rule = rule,
            Threshold = fleet.Maximum * rule.Threshold / Percent,
            Metrics = new Dictionary<string, Metric>(StringComparer.Ordinal)
            {
                ["wanted"] = new("AWS/AutoScaling", "GroupDesiredCapacity", "Maximum", new Dictionary<string, string>(StringComparer.Ordinal) { ["AutoScalingGroupName"] = fleet.GroupName }),
            },
        },
    ];
}
