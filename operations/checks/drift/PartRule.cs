using CardWeb.Tf.Operations.Aws.Inventory;

namespace CardWeb.Tf.Operations.Checks.Drift;

/// <summary>What hangs on a resource and what to do about one that Terraform does not know.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Summary">What it means, in one sentence.</param>
internal sealed record PartRule(PartKind Kind, Severity Severity, string Summary)
{
    /// <summary>The type of the resource that it hangs on, and the attribute that names that one.</summary>
    public required (string Type, string Attribute) Holder { get; init; }

    /// <summary>The command that removes it: the AWS command line's arguments, with {holder}, {id} and {handle} for the part's own.</summary>
    public required string Undo { get; init; }

    /// <summary>The types of the resources that such a part can be, and the attribute that names each. Default: none can be.</summary>
    public IReadOnlyList<(string Type, string Attribute)> KnownAs { get; init; } = [];

    /// <summary>Whether the code wants this very part, where its name does not tell.</summary>
    public Func<Comparison, FoundPart, bool> IsWanted { get; init; } = (_, _) => false;

    /// <summary>How to keep it.</summary>
    public string? Adopt { get; init; } = "write it into the code and import it";

    /// <summary>Whether the code knows a part.</summary>
    public bool Knows(Comparison comparison, FoundPart part) =>
        KnownAs.Any(known => comparison.Values(known.Attribute, known.Type).Contains(part.Id)) || IsWanted(comparison, part);

    /// <summary>The command that removes a part.</summary>
    public string Command(Comparison comparison, FoundPart part) => comparison.Remedies.Aws(Undo
        .Replace("{holder}", part.Holder, StringComparison.Ordinal)
        .Replace("{id}", part.Id, StringComparison.Ordinal)
        .Replace("{handle}", part.Handle, StringComparison.Ordinal));
}
