using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Operations.Reports.Documents;

/// <summary>How the stacks' resources are replaced.</summary>
public static class ReplacementTable
{
    /// <summary>The table.</summary>
    public static IReadOnlyList<string> Table() =>
    [
        "| Resource | A replacement is | A second one with the same name, range or place | Another name, range or place comes with another | If tainted |",
        "|---|---|---|---|---|",
        .. ReplacedResources.Rows.Select(row => $"| {string.Join(" | ", row)} |"),
    ];
}
