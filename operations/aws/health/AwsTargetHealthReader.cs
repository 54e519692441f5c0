using System.Globalization;
using System.Xml.Linq;
using CardWeb.Tf.Operations.Aws.Fleets;

namespace CardWeb.Tf.Operations.Aws.Health;

/// <summary>Asks Elastic Load Balancing for the targets' health, and EC2 for the instances behind them.</summary>
public sealed class AwsTargetHealthReader(AwsAccess access) : ITargetHealthReader, IDisposable
{
    // EC2's limit of one filter.
    private const int MostFilterValues = 200;

    private readonly QueryClient _balancing = new(access, "elasticloadbalancing", "2015-12-01");
    private readonly QueryClient _compute = new(access, "ec2", "2016-11-15");
    private readonly FleetReader _fleets = new(access);

    /// <inheritdoc />
    public async Task<IReadOnlyList<TargetHealth>> ReadAsync(
        string targetGroupArn, IReadOnlyCollection<string> instanceIds, CancellationToken cancel)
    {
        var answer = await _balancing.CallAsync("DescribeTargetHealth", [new("TargetGroupArn", targetGroupArn)], cancel);
        var registered = answer.Descendants("TargetHealthDescriptions").Elements("member").Select(Registered).ToList();
        var missing = instanceIds.Except(registered.Select(target => target.InstanceId), StringComparer.Ordinal).Select(Unregistered);
        List<TargetHealth> targets = [.. registered, .. missing];
        var instances = await InstancesAsync(targets.Select(target => target.InstanceId), cancel);
        return [.. targets.Select(target => Joined(target, instances.GetValueOrDefault(target.InstanceId)))];
    }

    /// <inheritdoc />
    public Task<FleetState?> ReadFleetAsync(string group, CancellationToken cancel) => _fleets.ReadAsync(group, cancel);

    /// <inheritdoc />
    public void Dispose()
    {
        _fleets.Dispose();
        _balancing.Dispose();
        _compute.Dispose();
    }

    private async Task<Dictionary<string, XElement>> InstancesAsync(IEnumerable<string> ids, CancellationToken cancel)
    {
        Dictionary<string, XElement> found = new(StringComparer.Ordinal);
        foreach (var part in ids.Distinct(StringComparer.Ordinal).Chunk(MostFilterValues))
        {
            // A filter, not a list of ids: an id that is gone would make an error of the whole answer.
            KeyValuePair<string, string>[] filter =
            [
                new("Filter.1.Name", "instance-id"),
                .. part.Select((id, at) => new KeyValuePair<string, string>(Numbered(at + 1), id)),
            ];
            var answer = await _compute.CallAsync("DescribeInstances", filter, cancel);
            foreach (var instance in answer.Descendants("instancesSet").Elements("item"))
                found[instance.Element("instanceId")!.Value] = instance;
        }

        return found;
    }

    private static string Numbered(int number) => string.Create(CultureInfo.InvariantCulture, $"Filter.1.Value.{number}");

    private static TargetHealth Registered(XElement member) => new()
    {
        InstanceId = member.Element("Target")!.Element("Id")!.Value,
        Port = int.Parse(member.Element("Target")!.Element("Port")!.Value, CultureInfo.InvariantCulture),
        State = member.Element("TargetHealth")!.Element("State")!.Value,
        Reason = member.Element("TargetHealth")!.Element("Reason")?.Value,
    };

    private static TargetHealth Unregistered(string instanceId) =>
        new() { InstanceId = instanceId, State = "unused", Reason = TargetReason.NotRegistered };

    private static TargetHealth Joined(TargetHealth target, XElement? instance) => target with
    {
        Zone = instance?.Element("placement")?.Element("availabilityZone")?.Value,
        InstanceState = instance?.Element("instanceState")?.Element("name")?.Value,
    };
}
