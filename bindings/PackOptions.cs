namespace CardWeb.Tf.Bindings;

/// <summary>What to pack, and where to.</summary>
public sealed record PackOptions
{
    /// <summary>The folder of package.json, package-lock.json and node_modules.</summary>
    public required string Root { get; init; }

    /// <summary>The folder that holds one folder of packages for each <see cref="Key"/>.</summary>
    public required string Feed { get; init; }

    /// <summary>Names this content: it changes with everything that the packages are made from.</summary>
    public required string Key { get; init; }

    /// <summary>What is added to the official version numbers, so that no one takes these packages for the official ones.</summary>
    public required string Suffix { get; init; }

    /// <summary>npm's name of the framework, such as <c>cdktf</c>.</summary>
    public required string Framework { get; init; }

    /// <summary>npm's name of the AWS provider, such as <c>@cdktf/provider-aws</c>.</summary>
    public required string Provider { get; init; }

    /// <summary>The resources of the provider to keep, in C# spelling, such as <c>LbListener</c>; none to keep all of them.</summary>
    public required IReadOnlyList<string> Resources { get; init; }

    /// <summary>Where to write the message of a failure, instead of standard error; null by default: standard error.</summary>
    public string? ErrorFile { get; init; }

    /// <summary>Whether to show what is done on the terminal itself, past whoever reads standard output; false by default.</summary>
    public bool ShowOnTerminal { get; init; }

    /// <summary>The packages' npm names, each after those that it depends on.</summary>
    public IReadOnlyList<string> Packages => ["constructs", Framework, Provider];

    /// <summary>Where the npm packages are installed.</summary>
    public string NodeModules => Path.Combine(Root, "node_modules");

    /// <summary>Where the finished packages stand.</summary>
    public string Published => Path.Combine(Feed, Key);

    /// <summary>Where it works: below <see cref="Root"/>, so that Node finds node_modules from there.</summary>
    public string Scratch => Path.Combine(Root, "bindings", "obj");

    /// <summary>Reads <c>name=value</c> arguments.</summary>
    public static PackOptions Parse(IEnumerable<string> arguments)
    {
        var values = arguments.Select(a => a.Split('=', 2)).ToDictionary(a => a[0], a => a[1]);
        return new PackOptions
        {
            Root = Path.GetFullPath(values["root"]),
            Feed = Path.GetFullPath(values["feed"]),
            Key = values["key"],
            Suffix = values["suffix"],
            Framework = values["framework"],
            Provider = values["provider"],
            Resources = values["resources"].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            ErrorFile = values.GetValueOrDefault("errors"),
            ShowOnTerminal = values.GetValueOrDefault("show") == "terminal",
        };
    }
}
