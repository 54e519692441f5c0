using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Checks.Policies;
using CardWeb.Tf.Operations.Terraform.Json;
using CardWeb.Tf.Operations.Terraform.Plans;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Checks.Gate;

/// <summary>Refuses what a security review would not let pass, as the plan has it. An exception that has expired still counts: that is for the tests to tell, not for a deployment at night.</summary>
internal static class BrokenPolicies
{
    public static IEnumerable<Refusal> Find(
        TerraformPlan plan, SynthesizedStack stack, IReadOnlyList<PolicyException> exceptions, IReadOnlyDictionary<string, string> constructPaths) =>
        from finding in PolicyReview.Of("the plan", PlanStack.Of(plan, stack), exceptions, DateOnly.MinValue).Broken
        group finding by finding.Address into findings
        select new Refusal
        {
            Rule = GateRule.Policy,
            Address = findings.Key,
            ConstructPath = constructPaths.GetValueOrDefault(TerraformAddress.OfResource(findings.Key)),
            Why = $"it breaks {string.Join("; ", findings.Select(finding => $"{finding.Rule.Name}: {finding.Wrong}"))}.",
            Consequence = "A security review would not let it pass. Fix it, or add it to the environment's Exceptions, with a reason and a date.",
        };
}
