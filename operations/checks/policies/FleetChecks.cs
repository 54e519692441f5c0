using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Checks.Policies;

/// <summary>Auto Scaling groups.</summary>
internal static class FleetChecks
{
    private const string Fleet = "aws_autoscaling_group";

    public static IReadOnlyList<PolicyCheck> All { get; } =
    [
        new(FleetPolicies.Template, stack => stack.Each(Fleet).Unless(HasTemplate, "it launches from something else than a template", "launch_template, or mixed_instances_policy with one")
            .Concat(stack.Each("aws_launch_configuration").Select(old => new Fault(old.Address, "it is a launch configuration", "a launch template")))),
        new(FleetPolicies.Tags, stack => stack.Each(Fleet).Unless(
            fleet => fleet.Body.Blocks("tag") is { Count: > 0 } tags && tags.All(tag => tag["propagate_at_launch"].IsTrue()),
            "it has no tag, or one that its servers do not get", "each tag with propagate_at_launch = true")),
        new(FleetPolicies.HealthCheck, stack => stack.Each(Fleet).Unless("health_check_type", type => type.Is("ELB"), "\"ELB\"")),
        new(FleetPolicies.Zones, stack => stack.Each(Fleet).Unless(
            fleet => ZonesOf(stack, fleet).Distinct().Count() > 1, "it stands in less than two zones, as far as can be told", "subnets of two or more zones")),
    ];

    private static bool HasTemplate(StackResource fleet) =>
        fleet["launch_configuration"] is null
        && (fleet.Body.Blocks("launch_template").Any(template => template.Count > 0) || fleet.Body.Blocks("mixed_instances_policy").Any(mixed => mixed["launch_template"] is not null));

    private static IEnumerable<string> ZonesOf(SynthesizedStack stack, StackResource fleet) =>
    [
        .. fleet["availability_zones"].Values().Where(zone => !zone.IsExpression()).Select(zone => zone.ToString()),
        .. fleet["vpc_zone_identifier"].Values().Select(subnet => ZoneOf(stack, subnet.ToString())).OfType<string>(),
    ];

    private static string? ZoneOf(SynthesizedStack stack, string subnet) =>
        stack.Resources.Select(resource => (resource.Address, resource)).Concat(stack.Data.Select(data => (Address: $"data.{data.Address}", resource: data)))
            .FirstOrDefault(each => SynthesizedStack.AddressIn(subnet) == each.Address).resource?["availability_zone"]?.ToString();
}
