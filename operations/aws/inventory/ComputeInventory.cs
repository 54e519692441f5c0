using System.Globalization;
using System.Xml.Linq;
using CardWeb.Tf.Operations.GroupRules;

namespace CardWeb.Tf.Operations.Aws.Inventory;

/// <summary>Asks EC2 for instances and for security groups' rules.</summary>
internal sealed class ComputeInventory(AwsAccess access) : IDisposable
{
    private const int MostFilterValues = 200;

    private static readonly KeyValuePair<string, string> s_pageSize = new("MaxResults", "500");

    private readonly PagedQuery _query = new(access, "ec2", "2016-11-15");

    /// <summary>Those of the tags, and those of the ids.</summary>
    public async Task<IReadOnlyList<FoundInstance>> InstancesAsync(InventoryQuestion question, CancellationToken cancel)
    {
        List<XElement> pages = [];
        if (question.Tags.Count > 0)
            pages.AddRange(await _query.AllAsync("DescribeInstances", [s_pageSize, .. Tags(question.Tags)], cancel));

        // A filter, not a list of ids: an id that is gone would make an error of the whole answer.
        pages.AddRange(await FilteredAsync("DescribeInstances", "instance-id", question.Instances, cancel));
        return [.. pages.Descendants("instancesSet").Elements("item").Select(Instance).DistinctBy(instance => instance.Id)];
    }

    /// <summary>Every rule of the groups.</summary>
    public async Task<IReadOnlyList<FoundGroupRule>> RulesAsync(IReadOnlyList<string> groups, CancellationToken cancel)
    {
        var pages = await FilteredAsync("DescribeSecurityGroupRules", "group-id", groups, cancel);
        return [.. pages.Elements("securityGroupRuleSet").Elements("item").Select(Rule)];
    }

    public void Dispose() => _query.Dispose();

    private async Task<IReadOnlyList<XElement>> FilteredAsync(
        string action, string filter, IReadOnlyList<string> values, CancellationToken cancel)
    {
        List<XElement> pages = [];
        foreach (var some in values.Chunk(MostFilterValues))
            pages.AddRange(await _query.AllAsync(action, [s_pageSize, .. Filter(1, filter, some)], cancel));

        return pages;
    }

    private static IEnumerable<KeyValuePair<string, string>> Tags(IReadOnlyDictionary<string, string> tags) =>
        tags.SelectMany((tag, at) => Filter(at + 1, $"tag:{tag.Key}", [tag.Value]));

    private static IEnumerable<KeyValuePair<string, string>> Filter(int number, string name, IReadOnlyList<string> values) =>
    [
        new(string.Create(CultureInfo.InvariantCulture, $"Filter.{number}.Name"), name),
        .. values.Select((value, at) => KeyValuePair.Create(string.Create(CultureInfo.InvariantCulture, $"Filter.{number}.Value.{at + 1}"), value)),
    ];

    private static FoundInstance Instance(XElement item) => new(
        item.Element("instanceId")!.Value,
        item.Element("instanceState")!.Element("name")!.Value,
        Tag(item, "Name"),
        Tag(item, "aws:autoscaling:groupName"));

    private static string Tag(XElement item, string key) =>
        item.Elements("tagSet").Elements("item").FirstOrDefault(tag => tag.Element("key")?.Value == key)?.Element("value")?.Value ?? "";

    private static FoundGroupRule Rule(XElement item) => new(item.Element("securityGroupRuleId")!.Value, new GroupRule
    {
        Group = item.Element("groupId")!.Value,
        IsIngress = item.Element("isEgress")!.Value is not "true",
        Protocol = item.Element("ipProtocol")!.Value,
        Ports = Number(item, "fromPort") is { } first && Number(item, "toPort") is { } last ? (first, last) : null,
        Peers = [Peer(item)],
    });

    private static GroupPeer Peer(XElement item) =>
        (item.Element("cidrIpv4") ?? item.Element("cidrIpv6")) is { Value.Length: > 0 } range ? new(GroupPeerKind.Range, range.Value)
        : item.Element("prefixListId") is { Value.Length: > 0 } list ? new(GroupPeerKind.PrefixList, list.Value)
        : item.Element("referencedGroupInfo")?.Element("groupId") is { Value.Length: > 0 } group ? new(GroupPeerKind.Group, group.Value)
        : GroupPeer.Unknown;

    private static int? Number(XElement item, string name) => int.TryParse(item.Element(name)?.Value, CultureInfo.InvariantCulture, out var number) ? number : null;
}
