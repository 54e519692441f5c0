namespace CardWeb.Tf.Operations.Reports.Plans;

/// <summary>An attribute, or an output, that is another one afterwards. Secret values are masked in it.</summary>
/// <param name="Path">Which, such as <c>health_check[0].path</c>.</param>
/// <param name="Before">The value before, as JSON text; null when there was none.</param>
/// <param name="After">The value after; null when there is none.</param>
public sealed record ValueChange(string Path, string? Before, string? After)
{
    /// <summary>What stands for a secret value.</summary>
    public const string Sensitive = "(sensitive)";

    /// <summary>What stands for a value that AWS decides.</summary>
    public const string Unknown = "(known after apply)";

    /// <summary>What stands for no value.</summary>
    public const string None = "(none)";

    /// <summary>Whether the value after is known only once the plan is applied.</summary>
    public bool IsUnknown => After is Unknown;

    /// <summary>Whether it is what forces the resource to be replaced.</summary>
    public bool ForcesReplacement { get; init; }
}
