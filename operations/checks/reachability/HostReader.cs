using System.Text.Json.Nodes;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Checks.Reachability;

/// <summary>Reads which security groups each host uses, by itself, by its network interfaces or by the launch template it comes from.</summary>
internal sealed class HostReader(SynthesizedStack stack, GroupNames groups)
{
    private const string Worn = "aws_network_interface_sg_attachment";
    private static readonly string[] Servers = ["aws_instance", "aws_spot_instance_request", "aws_spot_fleet_request", "aws_launch_template", "aws_launch_configuration", "aws_autoscaling_group"];
    private static readonly string[] Balancers = ["aws_lb", "aws_alb", "aws_elb"];
    private static readonly string[] Rules = ["aws_security_group_rule", "aws_vpc_security_group_ingress_rule", "aws_vpc_security_group_egress_rule", Worn];
    private static readonly string[] Attributes = ["vpc_security_group_ids", "security_groups", "security_group_ids", "security_group_names"];

    /// <summary>Whether a host serves the site, or makes servers that do.</summary>
    public static bool IsServer(string address) => Servers.Contains(address.Split('.')[0]);

    /// <summary>Everything that can use a group, by its address, with the groups it uses.</summary>
    public Dictionary<string, string[]> Read() => stack.Resources.Where(IsHost).ToDictionary(host => host.Address, GroupsOf);

    private static bool IsHost(StackResource resource) =>
        IsServer(resource.Address) || Balancers.Contains(resource.Type) || resource.Type == "aws_network_interface"
        || (!Rules.Contains(resource.Type) && !resource.Type.EndsWith("security_group", StringComparison.Ordinal) && Named(resource.Body).Any());

    private string[] GroupsOf(StackResource host)
    {
        StackResource[] linked = [.. stack.Resources.Where(other => other != host && IsLinked(host, other))];
        string[] worn = [.. linked.Prepend(host).SelectMany(Own).Distinct()];
        return worn is [] ? [WithoutGroup(host)] : worn;
    }

    private IEnumerable<string> Own(StackResource resource) => Named(resource.Body).Concat(Attached(resource)).Select(groups.Of);

    // What an attachment is to cannot be told where it names no host of this stack: it may be any of them.
    private IEnumerable<JsonNode?> Attached(StackResource host) => stack.All(Worn)
        .Where(attachment => Mentions(attachment, host) || !stack.Resources.Any(other => other != attachment && !other.Type.EndsWith("security_group", StringComparison.Ordinal) && Mentions(attachment, other)))
        .Select(attachment => attachment["security_group_id"]);

    private bool IsLinked(StackResource host, StackResource other) => other.Type switch
    {
        "aws_launch_template" or "aws_launch_configuration" => Mentions(host, other),
        "aws_network_interface" => Mentions(host, other) || Mentions(other, host)
            || stack.All("aws_network_interface_attachment").Any(attachment => Mentions(attachment, host) && Mentions(attachment, other)),
        _ => false,
    };

    // A server whose template is someone else's uses what that says; a balancer of the fourth layer may use nothing, and admits all.
    private static string WithoutGroup(StackResource host) =>
        host.Type is "aws_autoscaling_group" or "aws_spot_fleet_request" || host["launch_template"] is not null || host["network_interface"] is not null
        || host["load_balancer_type"]?.ToString() is "network" or "gateway" || host["dynamic"] is not null
            ? GroupNames.Unknown : GroupNames.Default;

    private static bool Mentions(StackResource resource, StackResource other)
    {
        var text = resource.Body.ToJsonString();
        return text.Contains($"{{{other.Address}.", StringComparison.Ordinal) || text.Contains($"{{{other.Address}[", StringComparison.Ordinal);
    }

    private static IEnumerable<JsonNode?> Named(JsonNode? node) => node switch
    {
        JsonObject block => block.Where(entry => entry.Key != "//").SelectMany(entry =>
            !Attributes.Contains(entry.Key) ? Named(entry.Value) : entry.Value is JsonArray many ? many : Enumerable.Repeat(entry.Value, 1)),
        JsonArray many => many.SelectMany(Named),
        _ => [],
    };
}
