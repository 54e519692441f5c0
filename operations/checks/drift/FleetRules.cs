using System.Globalization;
using System.Text.Json;
using CardWeb.Tf.Operations.Aws.Inventory;
using CardWeb.Tf.Operations.Terraform.Json;

namespace CardWeb.Tf.Operations.Checks.Drift;

/// <summary>What can hang on an Auto Scaling group, or on its launch template.</summary>
internal static class FleetRules
{
    private const string Name = "--auto-scaling-group-name {holder}";

    private static readonly (string, string) s_group = ("aws_autoscaling_group", "name");

    public static IReadOnlyList<PartRule> All { get; } =
    [
        new(PartKind.ScheduledAction, Severity.Critical, "A scheduled action changes how many servers run.")
        {
            Holder = s_group,
            Undo = $"autoscaling delete-scheduled-action {Name} --scheduled-action-name {{id}}",
            KnownAs = [("aws_autoscaling_schedule", "scheduled_action_name")],
        },
        new(PartKind.LifecycleHook, Severity.Critical, "A lifecycle hook keeps servers from starting or ending until somebody answers.")
        {
            Holder = s_group,
            Undo = $"autoscaling delete-lifecycle-hook {Name} --lifecycle-hook-name {{id}}",
            KnownAs = [("aws_autoscaling_lifecycle_hook", "name")],
        },
        new(PartKind.GroupNotification, Severity.Warning, "A topic is told when the group starts or ends servers.")
        {
            Holder = s_group,
            Undo = $"autoscaling delete-notification-configuration {Name} --topic-arn {{id}}",
            KnownAs = [("aws_autoscaling_notification", "topic_arn")],
        },
        new(PartKind.ScalingPolicy, Severity.Warning, "A scaling policy changes how many servers run.")
        {
            Holder = s_group,
            Undo = $"autoscaling delete-policy {Name} --policy-name {{id}}",
            KnownAs = [("aws_autoscaling_policy", "name")],
        },
        new(PartKind.WarmPool, Severity.Warning, "A warm pool keeps further servers.")
        {
            Holder = s_group,
            Undo = $"autoscaling delete-warm-pool {Name}",
            IsWanted = (comparison, part) => Items(comparison, part, "warm_pool").Any(),
        },
        new(PartKind.ClassicLoadBalancer, Severity.Critical, "Another load balancer sends requests to the servers.")
        {
            Holder = s_group,
            Undo = $"autoscaling detach-load-balancers {Name} --load-balancer-names {{id}}",
            Adopt = null,
        },
        new(PartKind.TrafficSource, Severity.Critical, "Another source of traffic sends requests to the servers.")
        {
            Holder = s_group,
            Undo = $"autoscaling detach-traffic-sources {Name} --traffic-sources Identifier={{id}}",
            Adopt = null,
        },
        new(PartKind.StandbyServer, Severity.Critical, "The server was put on standby, and serves nothing.")
        {
            Holder = s_group, Undo = $"autoscaling exit-standby {Name} --instance-ids {{id}}", Adopt = null,
        },
        new(PartKind.ProtectedServer, Severity.Warning, "The group can't end this server when it scales in.")
        {
            Holder = s_group,
            Undo = $"autoscaling set-instance-protection {Name} --instance-ids {{id}} --no-protected-from-scale-in",
            IsWanted = (comparison, part) => Child(comparison, part, "protect_from_scale_in").ValueKind is JsonValueKind.True,
        },
        new(PartKind.TemplateVersion, Severity.Critical, "A version of the launch template was made outside Terraform; applying would give it to every server of the fleet.")
        {
            Holder = ("aws_launch_template", "id"),
            Undo = "ec2 delete-launch-template-versions --launch-template-id {holder} --versions {id}",
            IsWanted = IsRecorded,
            Adopt = null,
        },
    ];

    private static bool IsRecorded(Comparison comparison, FoundPart part) => comparison.Resources.Any(resource =>
        resource.Type is "aws_launch_template" && resource.PhysicalId == part.Holder
        && TerraformJson.Child(resource.Recorded, "latest_version") is { ValueKind: JsonValueKind.Number } latest
        && long.Parse(part.Id, CultureInfo.InvariantCulture) <= latest.GetInt64());

    private static IEnumerable<JsonElement> Items(Comparison comparison, FoundPart part, string name) => TerraformJson.Items(Child(comparison, part, name));

    private static JsonElement Child(Comparison comparison, FoundPart part, string name) => comparison.Resources
        .Where(resource => resource.Type == s_group.Item1 && resource.Text("name") == part.Holder)
        .Select(resource => TerraformJson.Child(resource.Wanted, name)).FirstOrDefault(TerraformJson.Null);
}
