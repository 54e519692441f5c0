using System.Globalization;
using System.Text.Json;

namespace CardWeb.Tf.Operations.Terraform.Runner;

/// <summary>How many resources a plan or an apply adds, changes and destroys.</summary>
public sealed record ChangeSummary
{
    /// <summary>How many are created.</summary>
    public int Add { get; init; }

    /// <summary>How many are changed where they are.</summary>
    public int Change { get; init; }

    /// <summary>How many are destroyed.</summary>
    public int Remove { get; init; }

    /// <summary>How many are brought under management as they are.</summary>
    public int Import { get; init; }

    /// <summary>Reads the counts as Terraform writes them.</summary>
    public static ChangeSummary From(JsonElement json) => new()
    {
        Add = Count(json, "add"),
        Change = Count(json, "change"),
        Remove = Count(json, "remove"),
        Import = Count(json, "import"),
    };

    /// <summary>As of a plan: <c>26 to add, 0 to change, 1 to destroy</c>.</summary>
    public string Planned => string.Create(
        CultureInfo.InvariantCulture,
        $"{(Import > 0 ? $"{Import} to import, " : "")}{Add} to add, {Change} to change, {Remove} to destroy");

    /// <summary>As of what is done: <c>26 added, 0 changed, 1 destroyed</c>.</summary>
    public string Done => string.Create(
        CultureInfo.InvariantCulture,
        $"{(Import > 0 ? $"{Import} imported, " : "")}{Add} added, {Change} changed, {Remove} destroyed");

    private static int Count(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.TryGetInt32(out var count) ? count : 0;
}
