namespace CardWeb.Tf.Operations.Reports.Plans;

/// <summary>What a plan does to one resource, for a reader.</summary>
public sealed record ResourceReport
{
    /// <summary>What is done.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>The construct's path, such as <c>load-balancer/balancer</c>; null for what the code no longer has.</summary>
    public string? ConstructPath { get; init; }

    /// <summary>The Terraform address.</summary>
    public required string Address { get; init; }

    /// <summary>AWS's id of it now; null when it is not there yet.</summary>
    public string? PhysicalId { get; init; }

    /// <summary>The address that it had, when it is moved.</summary>
    public string? PreviousAddress { get; init; }

    /// <summary>The id under which it is imported.</summary>
    public string? ImportId { get; init; }

    /// <summary>Why, in plain words; null when its changed attributes say it.</summary>
    public string? Reason { get; init; }

    /// <summary>The attributes that force its replacement.</summary>
    public required IReadOnlyList<string> ForcedBy { get; init; }

    /// <summary>The attributes that differ.</summary>
    public required IReadOnlyList<ValueChange> Attributes { get; init; }

    /// <summary>Whether what stands is destroyed or removed from the state: what a reader must see first.</summary>
    public bool IsLoss => Kind is ChangeKind.Destroy or ChangeKind.Replace or ChangeKind.Forget;

    /// <summary>What a reader knows it by.</summary>
    public string Name => ConstructPath ?? Address;

    /// <summary>The attributes whose difference tells something: those that AWS merely decides again are left out.</summary>
    public IReadOnlyList<ValueChange> Telling =>
        [.. Attributes.Where(attribute => Kind is not ChangeKind.Replace || attribute.ForcesReplacement || !attribute.IsUnknown)];

    /// <summary>Why it is destroyed or replaced, in a few words.</summary>
    public string Why => ForcedBy.Count > 0 ? "forced by " + string.Join(", ", ForcedBy) : Reason ?? "";
}
