using System.Text.Json;
using CardWeb.Tf.Operations.Terraform.Json;
using CardWeb.Tf.Operations.Terraform.Plans;
using CardWeb.Tf.Operations.Terraform.Values;

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

    /// <summary>What a report shows of two values that differ.</summary>
    internal static ValueChange Of(string path, ValuePair values)
    {
        if (values.HasSecret)
            return new(path, IsThere(values.Before) ? Sensitive : null, values.IsUnknown ? Unknown : IsThere(values.After) || TerraformJson.HasMark(values.Unknown) ? Sensitive : null);

        var (before, after) = ValueText.Pair(values.Before, values.After);
        return values.IsUnknown ? new(path, ValueText.Pair(values.Before, values.Before).Before, Unknown) : new(path, before, after);
    }

    private static bool IsThere(JsonElement value) => value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined);

    /// <summary>Whether the value after is known only once the plan is applied.</summary>
    public bool IsUnknown => After is Unknown;

    /// <summary>Whether it is what forces the resource to be replaced.</summary>
    public bool ForcesReplacement { get; init; }
}
