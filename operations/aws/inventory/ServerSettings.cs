using System.Xml.Linq;

namespace CardWeb.Tf.Operations.Aws.Inventory;

/// <summary>What a server has, and what a launch template gives it, by the names of Terraform's <c>aws_instance</c>.</summary>
internal static class ServerSettings
{
    private const string Profile = "iam_instance_profile";
    private const string Groups = "vpc_security_group_ids";
    private const string Monitoring = "monitoring";

    private static readonly (string Name, string Xml)[] s_plain =
        [("image_id", "imageId"), ("instance_type", "instanceType"), ("key_name", "keyName"), ("ebs_optimized", "ebsOptimized")];

    private static readonly (string Name, string Xml)[] s_metadata =
    [
        ("metadata_options.http_tokens", "httpTokens"), ("metadata_options.http_endpoint", "httpEndpoint"),
        ("metadata_options.http_put_response_hop_limit", "httpPutResponseHopLimit"), ("metadata_options.instance_metadata_tags", "instanceMetadataTags"),
    ];

    /// <summary>Those of an instance.</summary>
    public static IReadOnlyDictionary<string, string> Of(XElement instance) => Read(
        instance,
        (Profile, ProfileOf(instance)),
        (Groups, Joined(instance.Items("groupSet").Select(group => group.Text("groupId")))),
        (Monitoring, instance.Element("monitoring")?.Text("state") is "enabled" or "pending" ? "true" : "false"),
        ("source_dest_check", instance.Text("sourceDestCheck")));

    /// <summary>Those of a launch template's version; a server has no profile and no key that its template does not name.</summary>
    public static IReadOnlyDictionary<string, string> OfTemplate(XElement data)
    {
        var groups = data.Items("networkInterfaceSet").SelectMany(one => one.Elements("groupSet").Elements("groupId"))
            .Concat(data.Elements("securityGroupIdSet").Elements("item")).Select(group => group.Value).ToArray();
        Dictionary<string, string> settings = new(
            Read(data, (Monitoring, data.Element("monitoring")?.Text("enabled") is "true" ? "true" : "false"), ("source_dest_check", "true")), StringComparer.Ordinal)
        {
            [Profile] = ProfileOf(data),
        };
        _ = settings.TryAdd("key_name", "");
        if (groups.Length > 0)
            settings[Groups] = Joined(groups);

        return settings;
    }

    private static Dictionary<string, string> Read(XElement element, params (string Name, string Value)[] others) =>
        s_plain.Select(part => (part.Name, Value: element.Text(part.Xml)))
            .Concat(s_metadata.Select(part => (part.Name, Value: element.Element("metadataOptions")?.Text(part.Xml) ?? "")))
            .Concat(others)
            .Where(part => part.Value.Length > 0)
            .ToDictionary(part => part.Name, part => part.Value, StringComparer.Ordinal);

    private static string ProfileOf(XElement element) =>
        element.Element("iamInstanceProfile") is { } profile
            ? (profile.Text("name") is { Length: > 0 } name ? name : profile.Text("arn").Split('/')[^1])
            : "";

    private static string Joined(IEnumerable<string> ids) => string.Join(", ", ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
