namespace CardWeb.Tf.Operations.Checks.Drift;

/// <summary>Everything in which an environment differs from its code, by the API's own account.</summary>
/// <param name="Findings">Each difference; the worst first.</param>
public sealed record DriftReport(IReadOnlyList<Finding> Findings)
{
    /// <summary>The entries of the ignore file that match nothing: what they excused is gone, or they are misspelt.</summary>
    public IReadOnlyList<string> UnusedIgnores { get; init; } = [];

    /// <summary>What counts: neither ignored nor merely not yet applied.</summary>
    public IEnumerable<Finding> Drift =>
        Findings.Where(finding => finding.Category is FindingCategory.ChangedOutside or FindingCategory.Missing or FindingCategory.Unmanaged);

    /// <summary>What the code says and no one has applied yet.</summary>
    public IEnumerable<Finding> Pending => Findings.Where(finding => finding.Category == FindingCategory.Pending);

    /// <summary>Whether no one has changed anything by hand.</summary>
    public bool IsClean => !Drift.Any();

    /// <summary>Whether anything differs that is not ignored, even if only that the code is ahead.</summary>
    public bool HasDifferences => !IsClean || Pending.Any();

    /// <summary>What is to be fixed at once.</summary>
    public IReadOnlyList<Finding> Critical => [.. Drift.Where(finding => finding.Severity == Severity.Critical)];

    /// <summary>What an apply must not run over: it would not fix it, and might hide it from every later plan.</summary>
    public IReadOnlyList<Finding> Blocking => [.. Critical.Where(finding => finding.NeedsHand)];

    /// <summary>The verdict, in one line.</summary>
    public string Verdict
    {
        get
        {
            var (drift, pending) = (Drift.Count(), Pending.Count());
            var notApplied = pending == 0 ? "" : $" {Many(pending, "difference")} in the code {(pending == 1 ? "is" : "are")} not applied yet.";
            return (drift == 0 ? "Nothing was changed outside Terraform." : $"{Many(drift, "difference")} made outside Terraform{Worst}.") + notApplied;
        }
    }

    private string Worst => Critical.Count == 0 ? "" : $", {Critical.Count} critical";

    private static string Many(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
