using System.Text.Json;
using CardWeb.Tf.Operations.Terraform.Json;
using CardWeb.Tf.Operations.Terraform.Plans;
using CardWeb.Tf.Operations.Terraform.Schemas;
using CardWeb.Tf.Operations.Terraform.Values;

namespace CardWeb.Tf.Operations.Checks.Drift;

/// <summary>One attribute of a resource whose versions differ.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Path">The attribute.</param>
internal sealed record AttributeChange(ResourceVersions Resource, ValuePath Path)
{
    private const string Secret = "(sensitive)";

    // What only makes sense as a whole: what a listener does with a request.
    private static readonly string[] s_wholes = ["default_action", "action"];

    /// <summary>What the state recorded.</summary>
    public string? Recorded => Text(Path.In(Resource.Recorded));

    /// <summary>What is there.</summary>
    public string? Found => Text(Path.In(Resource.Found));

    /// <summary>What the code says.</summary>
    public string? Wanted => IsUnknown ? "(known after apply)" : Text(Only(Path.In(Resource.Wanted)));

    /// <summary>Whether it was changed since the state recorded it.</summary>
    public bool IsChangedOutside => !AreEqual(Resource.Recorded, Resource.Found);

    /// <summary>Whether applying changes it.</summary>
    public bool IsApplied => IsUnknown || !AreEqual(Resource.Found, Resource.Wanted);

    /// <summary>Whether the code says what it is to be.</summary>
    public bool IsConfigured => Configuration.Sets(Resource.Configured, Path);

    /// <summary>Whether changing it replaces the resource.</summary>
    public bool Replaces => Resource.Change is { IsReplaced: true } change && change.ReplacePaths.Any(path => Name.StartsWith(path, StringComparison.Ordinal));

    /// <summary>What it is called.</summary>
    public string Name => Path.Attribute is "tags_all" ? Path.ToString().Replace("tags_all", "tags", StringComparison.Ordinal) : Path.ToString();

    private bool IsUnknown => Resource.Change is { } change && Path.IsMarked(change.AfterUnknown);

    /// <summary>The attributes of a resource that differ, without what has its cause elsewhere.</summary>
    public static IReadOnlyList<AttributeChange> Of(ResourceVersions resource)
    {
        var outside = Differences(resource, resource.Recorded, resource.Found);

        // What is known only after the apply follows from another resource's change.
        var pending = Differences(resource, resource.Found, resource.Wanted)
            .Where(path => resource.Change is not { } change || !path.IsMarked(change.AfterUnknown));
        ValuePath[] paths = [.. outside.Concat(pending).Where(path => !Noise.Is(resource, path)).Select(Whole).DistinctBy(path => path.ToString())];
        return
        [
            .. paths.Where(path => !Array.Exists(paths, other => !ReferenceEquals(other, path) && other.Covers(path)))
                .Select(path => new AttributeChange(resource, path)),
        ];
    }

    private static ValuePath Whole(ValuePath path) => s_wholes.Contains(path.Attribute) ? path.Take(2) : path;

    private static IEnumerable<ValuePath> Differences(ResourceVersions resource, JsonElement one, JsonElement other) =>
        ValueDifferences.Of(new ValuePair(resource.Shape, one, other)).Select(difference => difference.Path);

    private bool AreEqual(JsonElement one, JsonElement other) => ValueComparer.AreEqual(Path.In(Resource.Shape), Path.In(one), Path.In(other));

    private string? Text(JsonElement value) =>
        Resource.IsSecret(Path) && TerraformJson.Readable(value) is not null ? Secret
        : Path.In(Resource.Shape).IsItem && value.ValueKind == JsonValueKind.String && value.ValueEquals("") ? "\"\""
        : TerraformJson.Readable(value) is { } text ? Secrets.Masked(text) : null;

    // The plan keeps what the code does not say as it was found.
    private JsonElement Only(JsonElement wanted)
    {
        var names = s_wholes.Contains(Path.Attribute) ? Configuration.NamesIn(Resource.Configured, Path) : [];
        return names is []
            ? wanted
            : JsonSerializer.SerializeToElement(names.ToDictionary(name => name, name => TerraformJson.Child(wanted, name)));
    }
}
