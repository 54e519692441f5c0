using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Environments;

/// <summary>How the resources of a <see cref="CardWebStack"/> are replaced.</summary>
public static class ReplacedResources
{
    private static readonly HashSet<string> s_kept = [.. Replacements.All.Where(each => each.IsKept).Select(each => each.Type)];

    private static readonly HashSet<string> s_createdFirst =
        [.. Replacements.All.Where(each => each.Order is ReplacementOrder.CreateFirst).Select(each => each.Type)];

    /// <summary>The types that have a decision.</summary>
    public static IReadOnlyList<string> Types { get; } = [.. Replacements.All.Select(each => each.Type)];

    /// <summary>The decisions, as the rows of a table: the type, the order, what AWS says to two at once, what becomes of one that is tainted.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Rows { get; } =
    [
        .. Replacements.All.Select(each => (IReadOnlyList<string>)
        [
            $"`{each.Type}`",
            each.Order is ReplacementOrder.CreateFirst ? "created first" : "destroyed first",
            each.Two is not { } two ? "both stand" : two.Contains(' ', StringComparison.Ordinal) ? two : $"`{two}`",
            each.Differs ?? "",
            each.IsKept ? "kept" : "replaced",
        ]),
    ];

    /// <summary>Whether a replacement is created before the original is destroyed.</summary>
    public static bool AreCreatedFirst(string type) => s_createdFirst.Contains(type);

    /// <summary>Whether one that Terraform has marked as tainted is kept and changed in place.</summary>
    public static bool AreKept(string type) => s_kept.Contains(type);
}
