using System.Text.Json;
using CardWeb.Tf.Operations.Plans;

namespace CardWeb.Tf.Operations.Gate;

/// <summary>Whether a listener, or a rule of one, hands requests to target groups.</summary>
internal static class Forwards
{
    public static bool LeadTo(JsonElement listener, IReadOnlyCollection<string> groups) =>
        new[] { "default_action", "action" }.SelectMany(name => PlanJson.Items(listener, name)).Any(action =>
            IsOneOf(action, "target_group_arn", groups)
            || PlanJson.Items(action, "forward").SelectMany(forward => PlanJson.Items(forward, "target_group")).Any(group => IsOneOf(group, "arn", groups) && HasWeight(group)));

    private static bool IsOneOf(JsonElement json, string name, IReadOnlyCollection<string> groups) =>
        PlanJson.Text(json, name) is { } arn && groups.Contains(arn, StringComparer.Ordinal);

    // A group of weight 0 gets no requests.
    private static bool HasWeight(JsonElement group) =>
        PlanJson.Child(group, "weight") is not { ValueKind: JsonValueKind.Number } weight || weight.GetInt32() > 0;
}
