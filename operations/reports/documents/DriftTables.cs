using CardWeb.Tf.Operations.Checks.Drift;

namespace CardWeb.Tf.Operations.Reports.Documents;

/// <summary>How bad a difference is, and what to do about it: of each kind of resource, and of each kind of thing that can hang on one.</summary>
public static class DriftTables
{
    /// <summary>The table of resources.</summary>
    public static IReadOnlyList<string> Resources() =>
    [
        "| Resource | Deleted | Critical when changed | Next action |",
        "|---|---|---|---|",
        .. ResourceRules.All.Select(rule => $"| `{rule.Type}` | {Text(rule.Missing)} | {Attributes(rule)} | {Action(rule)} |"),
    ];

    /// <summary>The table of what hangs on them.</summary>
    public static IReadOnlyList<string> Parts() =>
    [
        "| On | Severity | What it means | Next action |",
        "|---|---|---|---|",
        .. PartRules.All.Select(rule => $"| `{rule.Holder.Type}` | {Text(rule.Severity)} | {rule.Summary} | `aws {rule.Undo}` |"),
    ];

    private static string Text(Severity severity) => severity.ToString().ToLowerInvariant();

    private static string Attributes(ResourceRule rule) => rule.Critical.Count == 0 ? "" : string.Join(", ", rule.Critical.Select(attribute => $"`{attribute}`"));

    private static string Action(ResourceRule rule) => rule.Deleted is { } deleted
        ? $"changed: apply; deleted: by hand, `aws {deleted.Command.Replace("{0}", "{id}", StringComparison.Ordinal)}`, or {deleted.Instead}"
        : "apply";
}
