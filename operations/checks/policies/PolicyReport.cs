using System.Globalization;
using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Operations.Checks.Policies;

/// <summary>What a review of one stack found.</summary>
/// <param name="Stack">The stack's name.</param>
/// <param name="Findings">Every place where a policy is broken, excused or not.</param>
/// <param name="Unused">The exceptions, or the parts of them, that excuse nothing.</param>
/// <param name="Today">The day of the review.</param>
public sealed record PolicyReport(string Stack, IReadOnlyList<PolicyFinding> Findings, IReadOnlyList<string> Unused, DateOnly Today)
{
    /// <summary>What nothing excuses, or nothing any more.</summary>
    public IReadOnlyList<PolicyFinding> Broken => [.. Findings.Where(finding => !IsExcused(finding))];

    /// <summary>Whether every policy is kept or excused, and every exception needed.</summary>
    public bool IsKept => Broken.Count == 0 && Unused.Count == 0;

    /// <summary>In one sentence.</summary>
    public string Verdict => IsKept
        ? string.Create(CultureInfo.InvariantCulture, $"{Stack} keeps every policy{(Findings.Count == 0 ? "" : $", {Findings.Count} times by an exception")}.")
        : $"{Stack} {string.Join(", and ", Faults)}.";

    private IEnumerable<string> Faults =>
    [
        .. Broken.Count == 0 ? Array.Empty<string>() : [$"breaks policies in {Count(Broken.Count, "place")}"],
        .. Unused.Count == 0 ? Array.Empty<string>() : [$"has {Count(Unused.Count, "exception")} that {(Unused.Count == 1 ? "excuses" : "excuse")} nothing"],
    ];

    /// <summary>Whether an exception counts for it today.</summary>
    public bool IsExcused(PolicyFinding finding) => finding.Exception?.Until >= Today;

    private static string Count(int number, string what) => string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");
}
