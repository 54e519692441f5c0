using System.Text.Json.Nodes;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Terraform.Json;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Checks.Policies;

/// <summary>Holds a stack to every policy.</summary>
public static class PolicyReview
{
    /// <summary>The policies that are checked.</summary>
    public static IReadOnlyList<PolicyRule> Checked { get; } = [.. PolicyCheck.All.Select(check => check.Rule)];

    /// <summary>Reviews a stack with what excuses it.</summary>
    /// <param name="name">The stack's name.</param>
    /// <param name="stack">The stack, as synthesized or as planned.</param>
    /// <param name="exceptions">The environment's exceptions.</param>
    /// <param name="today">The day for which they must count.</param>
    public static PolicyReport Of(string name, SynthesizedStack stack, IReadOnlyList<PolicyException> exceptions, DateOnly today)
    {
        var paths = Paths(stack);
        PolicyFinding[] findings =
        [
            .. from check in PolicyCheck.All
               from fault in check.Find(stack).Distinct()
               let path = paths.GetValueOrDefault(TerraformAddress.OfResource(fault.Address))
               select new PolicyFinding
               {
                   Rule = check.Rule,
                   Address = fault.Address,
                   ConstructPath = path,
                   Wrong = fault.Wrong,
                   Wanted = fault.Wanted,
                   Exception = exceptions.Where(exception => exception.Covers(check.Rule, fault.Address, path)).MaxBy(exception => exception.Until),
               },
        ];
        return new PolicyReport(name, findings, [.. exceptions.SelectMany(exception => Unused(exception, findings))], today);
    }

    private static IEnumerable<string> Unused(PolicyException exception, PolicyFinding[] findings)
    {
        PolicyFinding[] excused = [.. findings.Where(finding => exception.Covers(finding.Rule, finding.Address, finding.ConstructPath))];
        return exception.Rules.Where(rule => !excused.Any(finding => finding.Rule.IsCalled(rule))).Select(rule => $"{exception}: nothing breaks {rule} there")
            .Concat(exception.Where.Where(place => !excused.Any(finding => PolicyException.IsAt(place, finding.Address, finding.ConstructPath))).Select(place => $"{exception}: nothing is broken at {place}"));
    }

    private static Dictionary<string, string> Paths(SynthesizedStack stack) =>
        stack.Resources.Select(resource => (resource.Address, resource)).Concat(stack.Data.Select(data => ($"data.{data.Address}", data)))
            .Where(each => PathOf(each.Item2) is not null).ToDictionary(each => each.Item1, each => PathOf(each.Item2)!);

    private static string? PathOf(StackResource resource) => (resource["//"] as JsonObject)?["metadata"]?["path"]?.ToString() is { } path ? path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..] : null;
}
