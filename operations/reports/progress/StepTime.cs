namespace CardWeb.Tf.Operations.Reports.Progress;

/// <summary>A step that has ended.</summary>
public sealed record StepTime
{
    /// <summary>Its name, such as <c>plan</c>.</summary>
    public required string Name { get; init; }

    /// <summary>How long it took.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>What came of it, in a few words.</summary>
    public required string Outcome { get; init; }

    /// <summary>Whether it ended as it should.</summary>
    public required bool Succeeded { get; init; }
}
