using System.Text.Json.Nodes;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Checks.Reachability;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Checks.Policies;

/// <summary>Security groups as wholes, and what all of them come to.</summary>
internal static class GroupChecks
{
    private const string Group = "aws_security_group";
    private const string ByTerraform = "Managed by Terraform";

    public static IReadOnlyList<PolicyCheck> All { get; } =
    [
        new(GroupPolicies.Described, stack =>
        [
            .. stack.Each(Group).Unless("description", text => text.IsTold() && !text.Is(ByTerraform), "a text that says what the group is for"),
            .. StackGroupRule.In(stack).Where(rule => !rule.Body["description"].IsTold()).Select(rule => new Fault(rule.Address, "a rule of it does not say what it is for", "a description")),
        ]),
        new(GroupPolicies.Attached, Attached),
        new(GroupPolicies.DefaultClosed, DefaultClosed),
        new(GroupPolicies.ThroughTheBalancer, stack => new InternetPaths(stack).Forbidden.Select(path =>
            new Fault(path.Address, $"it opens a path to a server: {path.Hops}", "no path but through the balancer, on its listener ports, to the target group's ports"))),
    ];

    private static IEnumerable<Fault> Attached(SynthesizedStack stack)
    {
        var worn = new HostReader(stack, new GroupNames(stack)).Read().SelectMany(host => host.Value).ToHashSet();
        return stack.Each(Group).Unless(group => worn.Contains(group.Address), "it is attached to nothing", "an instance, a balancer or similar that it is attached to, or no such group");
    }

    private static IEnumerable<Fault> DefaultClosed(SynthesizedStack stack) =>
    [
        .. stack.Each("aws_vpc", "aws_default_vpc").Unless(vpc => HasDefaultGroup(stack, vpc), "its default group is as AWS made it: whatever it is attached to may call and be called", "aws_default_security_group of it without rules"),
        .. StackGroupRule.In(stack).Where(rule => rule.Rule.Group == GroupNames.Default).Select(rule => new Fault(rule.Address, "it is a rule of a default group", "no rule in it")),
    ];

    private static bool HasDefaultGroup(SynthesizedStack stack, StackResource vpc) =>
        stack.Certain("aws_default_security_group").Any(group => stack.Referred(group["vpc_id"])?.Address == vpc.Address);
}
