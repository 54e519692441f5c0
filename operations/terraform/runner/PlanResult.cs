namespace CardWeb.Tf.Operations.Terraform.Runner;

/// <summary>What a plan came to.</summary>
public sealed record PlanResult
{
    /// <summary>The saved plan: what is applied is this and nothing else.</summary>
    public required string File { get; init; }

    /// <summary>Whether there is anything to do, be it an output's value alone.</summary>
    public required bool HasChanges { get; init; }

    /// <summary>How many resources it touches.</summary>
    public required ChangeSummary Changes { get; init; }
}
