using CardWeb.Tf.Operations.Aws.Inventory;
using CardWeb.Tf.Operations.Terraform.Json;
using CardWeb.Tf.Operations.Terraform.Plans;

namespace CardWeb.Tf.Operations.Checks.Drift;

/// <summary>Targets, listeners and listeners' rules that Terraform does not know.</summary>
internal static class BalancingFindings
{
    /// <summary>Finds them.</summary>
    public static IEnumerable<Finding> Of(Comparison comparison, EnvironmentInventory inventory)
    {
        var targets = comparison.Present("aws_lb_target_group_attachment").Select(attachment => Target(attachment.Values))
            .Concat(FleetServers.Targets(comparison, inventory)).ToHashSet();
        var listeners = comparison.Values("arn", "aws_lb_listener");
        var rules = comparison.Values("arn", "aws_lb_listener_rule");
        return
        [
            .. inventory.Targets.Where(target => !targets.Contains(target)).Select(target => Stranger(comparison, target)),
            .. inventory.Listeners.Where(listener => !listeners.Contains(listener.Arn)).Select(listener => Listener(comparison, listener)),
            .. inventory.ListenerRules.Where(rule => !rules.Contains(rule.Arn)).Select(rule => Rule(comparison, rule)),
        ];
    }

    private static FoundTarget Target(System.Text.Json.JsonElement attachment) => new(
        TerraformJson.Text(attachment, "target_group_arn") ?? "",
        TerraformJson.Text(attachment, "target_id") ?? "",
        TerraformJson.Child(attachment, "port").GetRawText());

    private static Finding Stranger(Comparison comparison, FoundTarget target) => Unmanaged(
        comparison,
        (target.Id, comparison.Holder("aws_lb_target_group", "arn", target.TargetGroup)),
        Severity.Critical,
        $"port {target.Port}",
        "A target that Terraform does not know gets visitors' requests.",
        ($"elbv2 deregister-targets --target-group-arn {target.TargetGroup} --targets Id={target.Id},Port={target.Port}", "write its registration into the code, which takes it over as it is"));

    private static Finding Listener(Comparison comparison, FoundListener listener) => Unmanaged(
        comparison,
        (listener.Arn, comparison.Holder("aws_lb", "arn", listener.Balancer)),
        Severity.Warning,
        $"{listener.Protocol} on port {listener.Port}",
        "A listener that Terraform does not know.",
        ($"elbv2 delete-listener --listener-arn {listener.Arn}", "write it into the code and import it"));

    private static Finding Rule(Comparison comparison, FoundListenerRule rule) => Unmanaged(
        comparison,
        (rule.Arn, comparison.Holder("aws_lb_listener", "arn", rule.Listener)),
        Severity.Critical,
        $"priority {rule.Priority}, {rule.Does}",
        "A rule that Terraform does not know decides what visitors get.",
        ($"elbv2 delete-rule --rule-arn {rule.Arn}", "write it into the code and import it"));

    private static Finding Unmanaged(
        Comparison comparison, (string Id, string? Holder) what, Severity severity, string found, string summary, (string Undo, string Adopt) remedy) => new()
    {
        Category = FindingCategory.Unmanaged,
        Severity = severity,
        ConstructPath = comparison.PathOf(what.Holder),
        PhysicalId = what.Id,
        Found = found,
        Summary = summary,
        Remedy = comparison.Remedies.ByHand(comparison.Remedies.Aws(remedy.Undo), remedy.Adopt),
    };
}
