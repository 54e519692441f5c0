using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Operations.Reports.Documents;

/// <summary>The policies of the security review.</summary>
public static class PolicyTable
{
    /// <summary>The table.</summary>
    public static IReadOnlyList<string> Table() =>
    [
        "| Policy | Asks | Known as |",
        "|---|---|---|",
        .. PolicyCatalogue.All.Select(rule => $"| `{rule.Name}` | {rule.Asks} | {(rule.Ids.Count == 0 ? "no scanner" : string.Join(", ", rule.Ids))} |"),
    ];
}
