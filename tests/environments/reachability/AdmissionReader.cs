using System.Net;
using System.Text.Json.Nodes;

namespace CardWeb.Tf.Tests.Environments;

/// <summary>Reads whom each security group admits, whichever way its rules are written: inline or as one of two resources.</summary>
internal static class AdmissionReader
{
    private static readonly IPNetwork[] PrivateRanges =
        [IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.168.0.0/16"), IPNetwork.Parse("fc00::/7")];

    private static readonly string[] SourceAttributes =
        ["cidr_ipv4", "cidr_ipv6", "cidr_blocks", "ipv6_cidr_blocks", "prefix_list_id", "prefix_list_ids", "referenced_security_group_id", "source_security_group_id", "security_groups"];

    /// <summary>For each group, by its address, whom it admits.</summary>
    public static ILookup<string, Admission> Read(StackJson stack) => stack.Resources.SelectMany(Rules).ToLookup(rule => rule.Group, rule => rule.Admission);

    private static IEnumerable<(string Group, Admission Admission)> Rules(StackResource resource) => resource.Type switch
    {
        "aws_security_group" or "aws_default_security_group" => Inline(resource),
        "aws_security_group_rule" when resource.Text("type") == "ingress" => Standalone(resource),
        "aws_vpc_security_group_ingress_rule" => Standalone(resource),
        _ => [],
    };

    private static IEnumerable<(string Group, Admission Admission)> Inline(StackResource group)
    {
        var blocks = group["ingress"] switch { JsonArray many => many.ToArray(), JsonObject one => [one], _ => [] };
        return blocks.SelectMany(block => Admissions(block!.AsObject(), group.Address, group.Address)).Select(admission => (group.Address, admission));
    }

    private static IEnumerable<(string Group, Admission Admission)> Standalone(StackResource rule)
    {
        var group = StackJson.AddressIn(rule["security_group_id"]) ?? rule.Text("security_group_id");
        return Admissions(rule.Body, group, rule.Address).Select(admission => (group, admission));
    }

    private static IEnumerable<Admission> Admissions(JsonObject rule, string group, string written)
    {
        var sources = SourceAttributes.SelectMany(attribute => Values(rule[attribute])).Select(SourceOf);
        var self = rule["self"]?.GetValue<bool>() == true ? [group] : Array.Empty<string>();
        return sources.Concat(self).Select(source => new Admission(source, PortsOf(rule), written));
    }

    private static IEnumerable<JsonNode> Values(JsonNode? node) => node switch { null => [], JsonArray many => many.OfType<JsonNode>(), _ => [node] };

    private static (int First, int Last) PortsOf(JsonObject rule) =>
        (rule["ip_protocol"] ?? rule["protocol"])?.ToString() is "-1" or "all" || rule["from_port"] is null
            ? (0, 65535)
            : (rule["from_port"]!.GetValue<int>(), rule["to_port"]!.GetValue<int>());

    private static string SourceOf(JsonNode value) =>
        StackJson.AddressIn(value) is { } group && group.Contains("security_group", StringComparison.Ordinal) ? group
        : IPNetwork.TryParse(value.ToString(), out var range) && PrivateRanges.Any(known => known.BaseAddress.AddressFamily == range.BaseAddress.AddressFamily && known.PrefixLength <= range.PrefixLength && known.Contains(range.BaseAddress)) ? Admission.InsideNetwork
        : Admission.Internet;
}
