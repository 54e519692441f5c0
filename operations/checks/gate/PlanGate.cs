using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Terraform.Json;
using CardWeb.Tf.Operations.Terraform.Plans;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Checks.Gate;

/// <summary>Decides whether a plan may be applied. What it can't read, it refuses.</summary>
public static class PlanGate
{
    private static readonly string[] s_actions = ["no-op", "create", "read", "update", "delete", "forget"];

    /// <summary>Judges a plan and the configuration that it was made of.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="planned">Its configuration.</param>
    /// <param name="constructPaths">The constructs' paths by address.</param>
    /// <param name="allow">The addresses that are allowed for this run.</param>
    /// <param name="exceptions">What the environment excuses of the policies; null when they are not asked about.</param>
    /// <exception cref="OperationException">An address is allowed that nothing was refused for.</exception>
    public static GateVerdict Judge(
        TerraformPlan plan, PlannedStack planned, IReadOnlyDictionary<string, string> constructPaths, IReadOnlyCollection<string> allow, IReadOnlyList<PolicyException>? exceptions = null)
    {
        var refusals = Refusals(plan, planned, constructPaths, exceptions);
        CheckAllowed(allow, refusals);
        var allowed = refusals.ToLookup(refusal => refusal.Address is { } address && allow.Contains(address, StringComparer.Ordinal));
        return new GateVerdict([.. allowed[false]], [.. allowed[true]]);
    }

    private static IReadOnlyList<Refusal> Refusals(
        TerraformPlan plan, PlannedStack planned, IReadOnlyDictionary<string, string> constructPaths, IReadOnlyList<PolicyException>? exceptions)
    {
        if (!HasWork(plan))
            return [];

        if (Unreadable(plan, planned) is { } problem)
            return [Unread(problem)];

        try
        {
            var found = Find(plan, planned.Stack!, constructPaths);

            // Where more is at stake, that is told alone.
            return exceptions is null ? found
                : [.. found, .. BrokenPolicies.Find(plan, planned.Stack!, exceptions, constructPaths).ExceptBy(found.Select(refusal => refusal.Address), broken => broken.Address)];
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException or KeyNotFoundException or OperationException)
        {
            return [Unread($"its configuration can't be understood: {e.Message}")];
        }
    }

    private static IReadOnlyList<Refusal> Find(TerraformPlan plan, SynthesizedStack stack, IReadOnlyDictionary<string, string> constructPaths)
    {
        Roles roles = new(stack, plan);
        return roles.Missing.FirstOrDefault() is { } missing
            ? [Unread($"neither the code nor the state has the output '{missing}', by which the gate knows what the site stands on")]
            :
            [
                .. LostRoles.Find(plan, roles, constructPaths),
                .. Unserved(plan, stack, roles, constructPaths),
                .. LostImages.Find(plan, constructPaths),
                .. OpenPaths.Find(stack, constructPaths),
            ];
    }

    // Where all of the site would be out, a part of it is not told apart.
    private static IEnumerable<Refusal> Unserved(
        TerraformPlan plan, SynthesizedStack stack, Roles roles, IReadOnlyDictionary<string, string> constructPaths) =>
        AllTargetsOut.Find(plan, roles, constructPaths).ToArray() is { Length: > 0 } all ? all : new EmptyShares(plan, stack, roles).Find(constructPaths);

    private static bool HasWork(TerraformPlan plan) =>
        plan.OutputChanges.Any(output => output.Action is not "no-op")
        || plan.ResourceChanges.Any(change => change.IsManaged && (change.Actions is not ["no-op"] || change.ImportId is not null || change.PreviousAddress is not null));

    private static string? Unreadable(TerraformPlan plan, PlannedStack planned) =>
        planned.Problem is { } problem ? $"its configuration can't be read: {problem}"
        : TerraformJson.Text(plan.Json, "format_version")?.Split('.')[0] is not "1" ? "Terraform wrote it in a form that is not known here"
        : IsTrue(plan, "errored") ? "planning it failed half-way"
        : TerraformJson.Child(plan.Json, "complete").ValueKind is System.Text.Json.JsonValueKind.False ? "it is a part of what is to be done: more would be planned afterwards"
        : plan.ResourceChanges.SelectMany(change => change.Actions).FirstOrDefault(action => !s_actions.Contains(action)) is { } action ? $"it does '{action}', which is not known here"
        : null;

    private static bool IsTrue(TerraformPlan plan, string name) => TerraformJson.Child(plan.Json, name).ValueKind is System.Text.Json.JsonValueKind.True;

    private static Refusal Unread(string problem) => new()
    {
        Rule = GateRule.Unreadable, Why = problem + ".", Consequence = "It is not known what applying it would do.",
    };

    private static void CheckAllowed(IReadOnlyCollection<string> allow, IReadOnlyList<Refusal> refusals)
    {
        string[] refused = [.. refusals.Select(refusal => refusal.Address).OfType<string>().Distinct()];
        if (allow.FirstOrDefault(address => !refused.Contains(address, StringComparer.Ordinal)) is not { } stranger)
            return;

        throw new OperationException($"--allow {stranger} names nothing that the gate refuses. "
            + (refused.Length == 0 ? "It refuses nothing in this plan: leave --allow out." : $"It can be one of: {string.Join(", ", refused)}."));
    }
}
