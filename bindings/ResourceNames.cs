namespace CardWeb.Tf.Bindings;

/// <summary>Finds the submodules of resources by their names in C#.</summary>
public static class ResourceNames
{
    private const int Suggestions = 3;

    /// <summary>The submodules of these resources; an error that names all unknown ones, each with the nearest names.</summary>
    public static IReadOnlyList<string> Find(Manifest manifest, IReadOnlyList<string> resources)
    {
        if (resources.Count == 0)
            throw new BindingsException(Problems.NoResources());

        var known = manifest.Submodules.ToDictionary(s => InCSharp(manifest, s));
        var unknown = resources.Where(r => !known.ContainsKey(r)).Select(r => (r, Nearest(r, known.Keys))).ToList();
        return unknown.Count == 0
            ? [.. resources.Select(r => known[r])]
            : throw new BindingsException(Problems.UnknownResources(manifest.Name, unknown));
    }

    /// <summary>The known names that are nearest to a name, nearest first.</summary>
    public static IReadOnlyList<string> Nearest(string name, IEnumerable<string> known) =>
        [.. known.OrderBy(k => Distance(name.ToUpperInvariant(), k.ToUpperInvariant())).ThenByDescending(k => CommonStart(name, k)).ThenBy(k => k, StringComparer.Ordinal).Take(Suggestions)];

    private static string InCSharp(Manifest manifest, string submodule)
    {
        var name = submodule[(manifest.Name.Length + 1)..];
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private static int CommonStart(string one, string other) => one.Zip(other).TakeWhile(p => p.First == p.Second).Count();

    // How many letters have to be put in, left out or changed.
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var changed = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
