using System.Globalization;
using System.Xml.Linq;

namespace CardWeb.Tf.Operations.Aws.Fleets;

/// <summary>Asks Auto Scaling how a fleet's group stands.</summary>
public sealed class FleetReader(AwsAccess access) : IDisposable
{
    private readonly QueryClient _scaling = new(access, "autoscaling", "2011-01-01");

    /// <summary>The group; null when there is none of that name.</summary>
    public async Task<FleetState?> ReadAsync(string group, CancellationToken cancel)
    {
        var groups = await _scaling.CallAsync("DescribeAutoScalingGroups", [new("AutoScalingGroupNames.member.1", group)], cancel);
        return groups.Descendants("AutoScalingGroups").Elements("member").FirstOrDefault() is { } found
            ? new FleetState
            {
                Desired = int.Parse(Text(found, "DesiredCapacity")!, CultureInfo.InvariantCulture),
                Members = [.. Members(found, "Instances").Select(member => new FleetMember(Text(member, "InstanceId")!, Text(member, "LifecycleState")!))],
                Suspended = [.. Members(found, "SuspendedProcesses").Select(process => Text(process, "ProcessName")!)],
                Refresh = await RefreshAsync(group, cancel),
                Trouble = await TroubleAsync(group, cancel),
            }
            : null;
    }

    /// <inheritdoc />
    public void Dispose() => _scaling.Dispose();

    // The latest comes first.
    private async Task<FleetRefresh?> RefreshAsync(string group, CancellationToken cancel)
    {
        var refreshes = await _scaling.CallAsync("DescribeInstanceRefreshes", [new("AutoScalingGroupName", group), new("MaxRecords", "1")], cancel);
        return Members(refreshes.Descendants("DescribeInstanceRefreshesResult").First(), "InstanceRefreshes").FirstOrDefault() is { } latest
            ? new FleetRefresh(
                Text(latest, "Status")!,
                int.TryParse(Text(latest, "PercentageComplete"), CultureInfo.InvariantCulture, out var percent) ? percent : null,
                Text(latest, "StatusReason"))
            : null;
    }

    private async Task<string?> TroubleAsync(string group, CancellationToken cancel)
    {
        var activities = await _scaling.CallAsync("DescribeScalingActivities", [new("AutoScalingGroupName", group), new("MaxRecords", "1")], cancel);
        return Members(activities.Descendants("DescribeScalingActivitiesResult").First(), "Activities").FirstOrDefault() is { } latest && Text(latest, "StatusCode") is "Failed"
            ? Text(latest, "StatusMessage") ?? Text(latest, "Description")
            : null;
    }

    private static IEnumerable<XElement> Members(XElement element, string list) => element.Elements(list).Elements("member");

    private static string? Text(XElement element, string name) => element.Element(name)?.Value is { Length: > 0 } text ? text : null;
}
