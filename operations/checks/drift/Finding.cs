using CardWeb.Tf.Operations.Aws.Inventory;

namespace CardWeb.Tf.Operations.Checks.Drift;

/// <summary>One difference between what the code wants and what there is.</summary>
public sealed record Finding
{
    /// <summary>Its kind.</summary>
    public required FindingCategory Category { get; init; }

    /// <summary>How bad it is.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The Terraform address; null for what Terraform does not know.</summary>
    public string? Address { get; init; }

    /// <summary>The construct's path, such as <c>load-balancer/balancer</c>; for what Terraform does not know, that of what holds it.</summary>
    public string? ConstructPath { get; init; }

    /// <summary>AWS's id or ARN of the thing.</summary>
    public string? PhysicalId { get; init; }

    /// <summary>What it is, for something that hangs on a resource; null for anything else.</summary>
    public PartKind? Part { get; init; }

    /// <summary>What that hangs on, by AWS's id, ARN or name.</summary>
    public string? Holder { get; init; }

    /// <summary>The attribute that differs, such as <c>health_check[0].path</c>; null when it is the whole thing.</summary>
    public string? Attribute { get; init; }

    /// <summary>What the code says, as JSON text or plain text; null when it says nothing.</summary>
    public string? Wanted { get; init; }

    /// <summary>What the state recorded.</summary>
    public string? Recorded { get; init; }

    /// <summary>What is there.</summary>
    public string? Found { get; init; }

    /// <summary>What has happened, in one sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>What to do about it.</summary>
    public required Remedy Remedy { get; init; }

    /// <summary>What to do: apply, adopt, ignore, or change it by hand.</summary>
    public string NextAction => Remedy.NextAction;

    /// <summary>The command that does it; null when no single command does.</summary>
    public string? Command => Remedy.Command;

    /// <summary>Whether applying does not fix it.</summary>
    public bool NeedsHand => Remedy.NeedsHand;

    /// <summary>Why it is ignored; null when it is not.</summary>
    public string? IgnoredBecause { get; init; }

    /// <summary>The last day on which it is ignored; null when it is not.</summary>
    public DateOnly? IgnoredUntil { get; init; }

    /// <summary>What it is about: the construct's path, or else the address or the id.</summary>
    public string Subject => (Address, ConstructPath, PhysicalId) switch
    {
        (null, { } path, { } id) => $"{path}: {id}",
        (_, { } path, _) => path,
        ({ } address, _, _) => address,
        _ => PhysicalId ?? "",
    };
}
