namespace CardWeb.Tf.Bindings;

/// <summary>What to pack, and where to.</summary>
public sealed record PackOptions
{
    /// <summary>The folder with package.json and package-lock.json.</summary>
    public required string Root { get; init; }

    /// <summary>The folder that nuget.config names as a package source.</summary>
    public required string Feed { get; init; }

    /// <summary>The name of this content: the packages' version suffix, and their folder in the feed.</summary>
    public required string Key { get; init; }

    /// <summary>npm's name of the framework.</summary>
    public required string Framework { get; init; }

    /// <summary>npm's name of the provider.</summary>
    public required string Provider { get; init; }

    /// <summary>The resources of the provider to keep, in C# spelling.</summary>
    public required IReadOnlyList<string> Resources { get; init; }

    /// <summary>Reads <c>name=value</c> arguments.</summary>
    public static PackOptions Parse(IEnumerable<string> arguments)
    {
        var values = arguments.Select(a => a.Split('=', 2)).ToDictionary(a => a[0], a => a[1], StringComparer.Ordinal);
        return new PackOptions
        {
            Root = Path.GetFullPath(values["root"]),
            Feed = Path.GetFullPath(values["feed"]),
            Key = values["key"],
            Framework = values["framework"],
            Provider = values["provider"],
            Resources = values["resources"].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        };
    }
}
