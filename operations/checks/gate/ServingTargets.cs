using CardWeb.Tf.Operations.Terraform.Json;
using CardWeb.Tf.Operations.Terraform.Plans;

namespace CardWeb.Tf.Operations.Checks.Gate;

/// <summary>Which servers serve now, and which of them serve on while a plan is applied.</summary>
internal sealed class ServingTargets(TerraformPlan plan, Roles roles)
{
    private static readonly string[] s_attachments = ["aws_lb_target_group_attachment", "aws_alb_target_group_attachment"];

    // The provider stops an instance for these, and starts it again.
    private static readonly string[] s_stopping = ["instance_type", "user_data", "user_data_base64", "ebs_optimized", "cpu_options", "tenancy", "host_id"];

    /// <summary>The registrations of servers that run, in one of these target groups; in any, where no one knows one.</summary>
    public IReadOnlyList<ResourceChange> Present(IReadOnlyList<string> groups) =>
        [.. plan.ResourceChanges.Where(change => IsRegistration(change, groups)).Where(change => InstanceOf(change) is not { } server || IsRunning(server))];

    /// <summary>Those that go on as they are.</summary>
    public IReadOnlyList<ResourceChange> Staying(IReadOnlyList<string> groups) => [.. Present(groups).Where(Stays)];

    private bool IsRegistration(ResourceChange change, IReadOnlyList<string> groups) =>
        change is { IsManaged: true, Deposed: null }
        && s_attachments.Contains(change.Type)
        && TerraformJson.Text(change.Before, "target_group_arn") is { } group
        && (roles.TargetGroups.Count == 0 || groups.Contains(group, StringComparer.Ordinal));

    private ResourceChange? InstanceOf(ResourceChange registration) => TerraformJson.Text(registration.Before, "target_id") is { } id
        ? plan.ResourceChanges.FirstOrDefault(change => change.IsManaged && TerraformJson.Text(change.Before, "id") == id)
        : null;

    private static bool IsRunning(ResourceChange server) => TerraformJson.Text(server.Before, "instance_state") is null or "running";

    private bool Stays(ResourceChange registration) =>
        !registration.IsDestroyed
        && IsStillServing(registration)
        && (InstanceOf(registration) is not { } server || (!server.IsDestroyed && !IsStopped(server)));

    // The group that the code names afterwards must be the one that the server is in.
    private bool IsStillServing(ResourceChange registration) =>
        plan.ResourceChanges.FirstOrDefault(change => change.Address == roles.TargetGroup.Address) is not { } group
        || TerraformJson.Text(group.Before, "arn") == TerraformJson.Text(registration.Before, "target_group_arn");

    private static bool IsStopped(ResourceChange server) => server.Actions.Contains("update") && s_stopping.Any(attribute =>
        TerraformJson.Child(server.AfterUnknown, attribute).ValueKind is System.Text.Json.JsonValueKind.True
        || TerraformJson.Compact(TerraformJson.Child(server.Before, attribute)) != TerraformJson.Compact(TerraformJson.Child(server.After, attribute)));
}
