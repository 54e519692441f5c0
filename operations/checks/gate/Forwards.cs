using System.Text.Json;
using CardWeb.Tf.Operations.Terraform.Json;
using CardWeb.Tf.Operations.Terraform.Plans;

namespace CardWeb.Tf.Operations.Checks.Gate;

/// <summary>To which target groups a listener, or a rule of one, hands requests.</summary>
internal static class Forwards
{
    /// <summary>The groups' ARNs, as far as they are known.</summary>
    public static IEnumerable<string> Groups(JsonElement listener) =>
        from action in new[] { "default_action", "action" }.SelectMany(name => TerraformJson.Items(listener, name))
        from arn in TerraformJson.Items(action, "forward").SelectMany(forward => TerraformJson.Items(forward, "target_group")).Where(HasWeight)
            .Select(target => TerraformJson.Text(target, "arn")).Append(TerraformJson.Text(action, "target_group_arn")).OfType<string>()
        where arn.Length > 0
        select arn;

    // A group of weight 0 gets no requests.
    private static bool HasWeight(JsonElement group) =>
        TerraformJson.Child(group, "weight") is not { ValueKind: JsonValueKind.Number } weight || weight.GetInt32() > 0;
}
