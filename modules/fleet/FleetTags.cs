namespace CardWeb.Tf.Modules;

/// <summary>The tags of a fleet's servers, the same as the pair's.</summary>
internal static class FleetTags
{
    /// <summary>Those that every resource has, the specification's, and the name.</summary>
    internal static Dictionary<string, string> Of(FleetOptions options)
    {
        Dictionary<string, string> tags = new(options.Specification.Tags, StringComparer.Ordinal);
        foreach (var (key, value) in options.Names.Tags)
        {
            tags[key] = value;
        }

        tags["Name"] = options.Names.Of(options.Name);
        return tags;
    }
}
