using System.Globalization;
using System.Xml.Linq;
using CardWeb.Tf.Operations.GroupRules;

namespace CardWeb.Tf.Operations.Aws.Inventory;

/// <summary>Asks EC2 for instances, launch templates and security groups' rules.</summary>
internal sealed class ComputeInventory(AwsAccess access) : IDisposable
{
    private static readonly KeyValuePair<string, string> s_pageSize = new("MaxResults", "500");

    private readonly Ec2Query _query = new(access);

    /// <summary>Those of the tags, those of the ids, those of the fleets, and whatever runs in the environment's own VPCs.</summary>
    public async Task<IReadOnlyList<FoundInstance>> InstancesAsync(InventoryQuestion question, CancellationToken cancel)
    {
        const string Action = "DescribeInstances";
        const string List = "instancesSet";
        var found = await Task.WhenAll(
            question.Tags.Count == 0 ? None() : _query.ItemsAsync(Action, List, [s_pageSize, .. Tags(question.Tags)], cancel),
            _query.ItemsAsync(Action, List, "instance-id", question.Instances, cancel),
            _query.ItemsAsync(Action, List, "tag:aws:autoscaling:groupName", question.Fleets, cancel),
            _query.ItemsAsync(Action, List, "vpc-id", question.Vpcs, cancel));
        XElement[] instances = [.. found.SelectMany(items => items).DistinctBy(instance => instance.Text("instanceId"))];
        var elastic = await ElasticAsync([.. instances.SelectMany(ServerParts.Addresses)], cancel);
        return [.. instances.Select(instance => Instance(instance, elastic))];
    }

    /// <summary>Those of the tags alone, without what hangs on them.</summary>
    public async Task<IReadOnlyList<FoundInstance>> TaggedAsync(IReadOnlyDictionary<string, string> tags, CancellationToken cancel) =>
        [.. (await _query.ItemsAsync("DescribeInstances", "instancesSet", [s_pageSize, .. Tags(tags)], cancel)).Select(item => Instance(item, new Dictionary<string, string>()))];

    private async Task<IReadOnlyDictionary<string, string>> ElasticAsync(IReadOnlyList<string> addresses, CancellationToken cancel) =>
        (await _query.ItemsAsync("DescribeAddresses", "addressesSet", "public-ip", addresses, cancel))
            .ToDictionary(address => address.Text("publicIp"), address => address.Text("associationId"), StringComparer.Ordinal);

    /// <summary>Every version of the launch templates.</summary>
    public async Task<IReadOnlyList<FoundTemplate>> TemplatesAsync(IReadOnlyList<string> templates, CancellationToken cancel)
    {
        var found = await Task.WhenAll(templates.Select(id =>
            _query.ItemsAsync("DescribeLaunchTemplateVersions", "launchTemplateVersionSet", [new("LaunchTemplateId", id)], cancel)));
        return
        [
            .. from version in found.SelectMany(versions => versions)
               select new FoundTemplate(
                   version.Text("launchTemplateId"), version.Text("versionNumber"), ServerSettings.OfTemplate(version.Element("launchTemplateData")!)),
        ];
    }

    /// <summary>Every rule of the groups.</summary>
    public async Task<IReadOnlyList<FoundGroupRule>> RulesAsync(IReadOnlyList<string> groups, CancellationToken cancel) =>
        [.. (await _query.ItemsAsync("DescribeSecurityGroupRules", "securityGroupRuleSet", "group-id", groups, cancel)).Select(Rule)];

    public void Dispose() => _query.Dispose();

    private static Task<IReadOnlyList<XElement>> None() => Task.FromResult<IReadOnlyList<XElement>>([]);

    private static IEnumerable<KeyValuePair<string, string>> Tags(IReadOnlyDictionary<string, string> tags) =>
        tags.SelectMany((tag, at) => Ec2Query.Filter(at + 1, $"tag:{tag.Key}", [tag.Value]));

    private static FoundInstance Instance(XElement item, IReadOnlyDictionary<string, string> elastic) => new(
        item.Element("instanceId")!.Value,
        item.Element("instanceState")!.Element("name")!.Value,
        item.Tag("Name"),
        item.Tag("aws:autoscaling:groupName"))
    {
        Template = (item.Tag("aws:ec2launchtemplate:id"), item.Tag("aws:ec2launchtemplate:version")),
        Settings = ServerSettings.Of(item),
        Parts = ServerParts.Of(item, elastic),
    };

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
