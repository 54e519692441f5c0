using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Checks.Reachability;

/// <summary>Reads whom each security group admits, whichever way its rules are written: inline or as one of two resources.</summary>
internal sealed class AdmissionReader(SynthesizedStack stack, GroupNames groups)
{
    private static readonly IPNetwork[] PrivateRanges =
        [IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.168.0.0/16"), IPNetwork.Parse("fc00::/7")];

    private static readonly string[] SourceAttributes =
        ["cidr_ipv4", "cidr_ipv6", "cidr_blocks", "ipv6_cidr_blocks", "prefix_list_id", "prefix_list_ids", "referenced_security_group_id", "source_security_group_id", "security_groups"];

    /// <summary>For each group, by its address, whom it admits.</summary>
    public ILookup<string, Admission> Read() =>
        stack.Resources.SelectMany(Rules).Concat(UnmanagedDefault()).ToLookup(rule => rule.Group, rule => rule.Admission);

    private IEnumerable<(string Group, Admission Admission)> Rules(StackResource resource) => resource.Type switch
    {
        "aws_security_group" => Inline(resource, resource.Address),
        "aws_default_security_group" => Inline(resource, GroupNames.Default),
        "aws_security_group_rule" when resource.Text("type") != "egress" => Standalone(resource),
        "aws_vpc_security_group_ingress_rule" => Standalone(resource),
        _ => [],
    };

    // As AWS makes it, a network's default group admits whoever wears it.
    private IEnumerable<(string Group, Admission Admission)> UnmanagedDefault() =>
        stack.All("aws_default_security_group").Count > 0 ? [] : [(GroupNames.Default, Admission.Of(GroupNames.Default, "AWS"))];

    private IEnumerable<(string Group, Admission Admission)> Inline(StackResource resource, string group)
    {
        JsonNode?[] blocks = resource["ingress"] switch { null => [], JsonArray many => [.. many], var one => [one] };
        var isTold = resource["dynamic"] is null && blocks.All(block => block is JsonObject);
        return (isTold ? blocks.SelectMany(block => Admissions(block!.AsObject(), group, resource.Address)) : [Admission.Anything($"{resource.Address}, in an expression")])
            .Select(admission => (group, admission));
    }

    private IEnumerable<(string Group, Admission Admission)> Standalone(StackResource rule)
    {
        var group = groups.Of(rule["security_group_id"]);
        return Admissions(rule.Body, group, rule.Address).Select(admission => (group, admission));
    }

    private IEnumerable<Admission> Admissions(JsonObject rule, string group, string written)
    {
        var sources = SourceAttributes.SelectMany(attribute => Values(rule[attribute])).Select(SourceOf);
        var self = rule["self"] is { } value && value.ToString() != "false" ? [group] : Array.Empty<string>();
        return sources.Concat(self).Select(source => new Admission(source, ProtocolOf(rule), PortsOf(rule), written));
    }

    private static IEnumerable<JsonNode> Values(JsonNode? node) => node switch { null => [], JsonArray many => many.OfType<JsonNode>(), _ => [node] };

    private static string ProtocolOf(JsonObject rule) => (rule["ip_protocol"] ?? rule["protocol"])?.ToString() ?? "-1";

    private static (int First, int Last) PortsOf(JsonObject rule) =>
        ProtocolOf(rule) is not ("-1" or "all") && Number(rule["from_port"]) is { } first && Number(rule["to_port"]) is { } last ? (first, last) : (0, 65535);

    /// <summary>The number; null when there is none, or an expression.</summary>
    public static int? Number(JsonNode? node) => int.TryParse(node?.ToString(), CultureInfo.InvariantCulture, out var number) ? number : null;

    private string SourceOf(JsonNode value) =>
        IPNetwork.TryParse(value.ToString(), out var range) ? IsPrivate(range) ? Admission.InsideNetwork : Admission.Internet
        : groups.Of(value) is var group and not GroupNames.Unknown ? group
        : Admission.Internet;

    private static bool IsPrivate(IPNetwork range) =>
        PrivateRanges.Any(known => known.BaseAddress.AddressFamily == range.BaseAddress.AddressFamily && known.PrefixLength <= range.PrefixLength && known.Contains(range.BaseAddress));
}
