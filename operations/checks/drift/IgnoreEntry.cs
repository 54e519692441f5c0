namespace CardWeb.Tf.Operations.Checks.Drift;

/// <summary>One excuse: what is excused, why, and until when.</summary>
public sealed record IgnoreEntry
{
    /// <summary>The Terraform address; null when it goes by the physical id.</summary>
    public string? Address { get; init; }

    /// <summary>AWS's id, ARN or name; null when it goes by the address.</summary>
    public string? PhysicalId { get; init; }

    /// <summary>The attribute, with all that is in it; null for every difference of the thing.</summary>
    public string? Attribute { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>The last day on which it counts.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Whether it excuses a finding.</summary>
    public bool Matches(Finding finding) =>
        (Address is null ? PhysicalId == finding.PhysicalId : Address == finding.Address)
        && (Attribute is null || Covers(Attribute, finding.Attribute));

    /// <summary>Readable text: what it is about.</summary>
    public override string ToString() => (Address ?? PhysicalId) + (Attribute is null ? "" : $" ({Attribute})");

    private static bool Covers(string excused, string? attribute) =>
        attribute is not null && attribute.StartsWith(excused, StringComparison.Ordinal)
        && (attribute.Length == excused.Length || attribute[excused.Length] is '.' or '[');
}
