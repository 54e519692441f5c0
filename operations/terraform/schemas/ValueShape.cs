namespace CardWeb.Tf.Operations.Terraform.Schemas;

/// <summary>What the provider's schema says of a value: how it is built, and so when two of them are equal.</summary>
public sealed record ValueShape
{
    /// <summary>A value of which no schema is known. Two of them are equal when their JSON is.</summary>
    public static ValueShape Unknown { get; } = new() { Kind = ValueKind.Unknown };

    /// <summary>How the value is built.</summary>
    public required ValueKind Kind { get; init; }

    /// <summary>The shape of each item of a list, a set or a map. Default: unknown.</summary>
    public Func<ValueShape> Items { get; init; } = static () => Unknown;

    /// <summary>The shapes of an object's members, by name. Made when asked for: a web ACL's blocks are nested ten deep.</summary>
    public IReadOnlyDictionary<string, Func<ValueShape>> Members { get; init; } = new Dictionary<string, Func<ValueShape>>();

    /// <summary>Whether it is an item of a list, a set or a map. There an empty text is a value like another: a tag may be empty.</summary>
    public bool IsItem { get; private init; }

    /// <summary>Whether the provider may decide the value when the code does not set it.</summary>
    public bool IsComputed { get; init; }

    /// <summary>Whether the code may leave it out.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Whether it is a secret.</summary>
    public bool IsSensitive { get; init; }

    /// <summary>The shape of an item.</summary>
    public ValueShape Item() => Items() with { IsItem = true };

    /// <summary>The shape of a member of an object or a map.</summary>
    public ValueShape Member(string name) => Kind switch
    {
        ValueKind.Map => Item(),
        _ => Members.TryGetValue(name, out var member) ? member() : Unknown,
    };
}
