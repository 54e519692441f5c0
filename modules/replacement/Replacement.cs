namespace CardWeb.Tf.Modules;

/// <summary>How resources of one type are replaced. See docs/replacements.md.</summary>
/// <param name="Type">Terraform's type, such as <c>aws_subnet</c>.</param>
/// <param name="Order">What comes first.</param>
/// <param name="Two">What AWS says to a second one with the same name, range or place: an error code, or what becomes of the first; null: both stand.</param>
internal sealed record Replacement(string Type, ReplacementOrder Order, string? Two = null)
{
    /// <summary>
    /// Whether one that Terraform has marked as tainted is kept and changed in place: what is left of a failed creation can be used,
    /// and AWS takes no second one beside it, or something depends on this very one. Default: false, it is replaced.
    /// </summary>
    public bool IsKept { get; init; }

    /// <summary>What gives the replacement another name or range than the original. Null: nothing needs to.</summary>
    public string? Differs { get; init; }
}
