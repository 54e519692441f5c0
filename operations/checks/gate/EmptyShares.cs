using System.Text.Json;
using System.Text.Json.Nodes;
using CardWeb.Tf.Operations.Terraform.Json;
using CardWeb.Tf.Operations.Terraform.Plans;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Checks.Gate;

/// <summary>Refuses to hand a share of the requests to a target group in which no server serves: its part of the clients gets errors.</summary>
internal sealed class EmptyShares(TerraformPlan plan, SynthesizedStack stack, Roles roles)
{
    private static readonly string[] s_actions = ["default_action", "action"];

    private readonly ServingTargets _targets = new(plan, roles);
    private readonly ServingFleets _fleets = new(plan, roles);

    public IEnumerable<Refusal> Find(IReadOnlyDictionary<string, string> constructPaths)
    {
        ResourceChange[] listeners =
            [.. plan.ResourceChanges.Where(change => change is { IsManaged: true, Deposed: null, Type: "aws_lb_listener" or "aws_lb_listener_rule" })];

        // A site that is not there yet has no clients.
        return !Array.Exists(listeners, listener => listener.Before.ValueKind is JsonValueKind.Object) ? []
            : from listener in listeners
              where listener.After.ValueKind is JsonValueKind.Object
              let empty = Shares(listener).Where(share => Loses(listener, share)).ToArray()
              where empty.Length > 0
              select new Refusal
              {
                  Rule = GateRule.EmptyShare,
                  Address = listener.Address,
                  ConstructPath = constructPaths.GetValueOrDefault(TerraformAddress.OfResource(listener.Address)),
                  Why = $"it hands a share of the requests to {string.Join(", ", empty)}, in which no server serves now, or none would any more.",
                  Consequence = "These requests get HTTP 503. Set its weight to 0, apply, wait until 'verify' finds its servers healthy, and shift then.",
              };
    }

    // What has no server already, and is left as it is, is not this plan's doing.
    private bool Loses(ResourceChange listener, string group)
    {
        var change = plan.ResourceChanges.FirstOrDefault(each => each.Deposed is null && (each.Address == group || TerraformJson.Text(each.Before, "arn") == group));
        string[] arn = TerraformJson.Text(change?.Before ?? TerraformJson.Null, "arn") is { } known ? [known] : [];
        return arn is [] || change!.IsDestroyed || (Servers(_targets.Staying, _fleets.Staying, arn) == 0
            && (listener.Actions is not ["no-op"] || Servers(_targets.Present, _fleets.Present, arn) > 0));
    }

    private static int Servers(
        Func<IReadOnlyList<string>, IReadOnlyList<ResourceChange>> targets, Func<IReadOnlyList<string>, IReadOnlyList<ResourceChange>> fleets, string[] groups) =>
        targets(groups).Count + fleets(groups).Count;

    // The plan has the ARNs of groups that are there, the code has the addresses of those that are not.
    private IEnumerable<string> Shares(ResourceChange listener) =>
        s_actions.Any(name => TerraformJson.Compact(TerraformJson.Child(listener.AfterUnknown, name)).Contains("true", StringComparison.Ordinal))
            ? stack.Resources.Where(resource => resource.Address == TerraformAddress.OfResource(listener.Address)).SelectMany(resource => InCode(resource.Body))
            : InPlan(listener.After);

    private static IEnumerable<string> InPlan(JsonElement listener) =>
        from action in s_actions.SelectMany(name => TerraformJson.Items(listener, name))
        from forward in TerraformJson.Items(action, "forward")
        let shares = TerraformJson.Items(forward, "target_group").ToArray()
        where shares.Length > 1
        from share in shares
        where TerraformJson.Child(share, "weight") is not { ValueKind: JsonValueKind.Number } weight || weight.GetDouble() > 0
        select TerraformJson.Text(share, "arn");

    private static IEnumerable<string> InCode(JsonObject listener) =>
        from action in s_actions.SelectMany(name => Items(listener[name]))
        from forward in Items(action["forward"])
        let shares = Items(forward["target_group"]).ToArray()
        where shares.Length > 1
        from share in shares
        where share["weight"] is not JsonValue weight || weight.GetValue<double>() > 0
        select SynthesizedStack.AddressIn(share["arn"]) ?? share["arn"]?.ToString();

    private static IEnumerable<JsonObject> Items(JsonNode? node) => node switch
    {
        JsonArray list => list.OfType<JsonObject>(),
        JsonObject one => [one],
        _ => [],
    };
}
