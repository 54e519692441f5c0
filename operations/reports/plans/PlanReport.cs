using CardWeb.Tf.Operations.Checks.Gate;

namespace CardWeb.Tf.Operations.Reports.Plans;

/// <summary>What a saved plan does, for whoever decides on it. No secret is in it.</summary>
public sealed record PlanReport
{
    /// <summary>The environment.</summary>
    public required string Environment { get; init; }

    /// <summary>Its stack.</summary>
    public required string Stack { get; init; }

    /// <summary>How much it does.</summary>
    public required PlanCounts Counts { get; init; }

    /// <summary>What it does to each resource that it touches; the losses first.</summary>
    public required IReadOnlyList<ResourceReport> Resources { get; init; }

    /// <summary>The outputs that differ.</summary>
    public required IReadOnlyList<ValueChange> Outputs { get; init; }

    /// <summary>Whether it may be applied.</summary>
    public required GateVerdict Gate { get; init; }

    /// <summary>Where it comes from.</summary>
    public required PlanOrigin Origin { get; init; }

    /// <summary>The SHA-256 of the saved plan, in hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Terraform's own words, secrets masked by itself.</summary>
    public required string TerraformText { get; init; }

    /// <summary>Whether there is anything to do.</summary>
    public bool HasChanges => Resources.Count > 0 || Outputs.Count > 0;

    /// <summary>What is destroyed, replaced or removed from the state.</summary>
    public IReadOnlyList<ResourceReport> Losses => [.. Resources.Where(resource => resource.IsLoss)];

    /// <summary>All of it in one line.</summary>
    public string Verdict => !HasChanges
        ? $"No changes: {Stack} is as the code says."
        : $"{Stack}: {Summary}. {Gate.Summary}";

    private string Summary => Resources.Count > 0 ? Counts.ToString() : "only outputs change";
}
