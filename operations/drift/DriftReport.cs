namespace CardWeb.Tf.Operations.Drift;

/// <summary>Everything in which an environment differs from its code, by the API's own account.</summary>
/// <param name="Findings">Each difference; the worst first.</param>
public sealed record DriftReport(IReadOnlyList<Finding> Findings)
{
    /// <summary>What counts: neither ignored nor merely not yet applied.</summary>
    public IEnumerable<Finding> Drift =>
        Findings.Where(finding => finding.Category is FindingCategory.ChangedOutside or FindingCategory.Missing or FindingCategory.Unmanaged);

    /// <summary>Whether nobody has changed anything by hand.</summary>
    public bool IsClean => !Drift.Any();

    /// <summary>What an apply must not run over.</summary>
    public IReadOnlyList<Finding> Critical => [.. Drift.Where(finding => finding.Severity == Severity.Critical)];
}
