using System.Text.RegularExpressions;

namespace CardWeb.Tf.Operations.Reports.Documents;

/// <summary>Which source file of a module makes which AWS resources, read from the sources.</summary>
public static partial class ResourceMap
{
    private const string DataSource = "DataAws";

    /// <summary>The table.</summary>
    /// <param name="project">The text of the project, with its list of AWS resources.</param>
    /// <param name="sources">The modules' sources, by their paths in the repository.</param>
    public static IReadOnlyList<string> Table(string project, IReadOnlyDictionary<string, string> sources)
    {
        var list = AwsResources().Match(Comment().Replace(project, "")).Groups["list"].Value;
        var classes = list.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        return
        [
            "| File | AWS resources |",
            "|---|---|",
            .. from source in sources.OrderBy(source => source.Key, StringComparer.Ordinal)
               let made = Made(source.Value, classes)
               where made.Count > 0
               select $"| [{source.Key}]({source.Key}) | {Cell(made)} |",
        ];
    }

    private static List<string> Made(string source, HashSet<string> classes) =>
        [.. Config().Matches(source).Select(match => match.Groups["class"].Value).Where(classes.Contains).Distinct(StringComparer.Ordinal)];

    private static string Cell(List<string> classes)
    {
        var resources = Types(classes.Where(name => !IsDataSource(name)));
        var lookups = Types(classes.Where(IsDataSource).Select(name => name[DataSource.Length..]));
        return string.Join("; ", (string[])[.. resources is "" ? [] : new[] { resources }, .. lookups is "" ? [] : new[] { $"looks up {lookups}" }]);
    }

    private static bool IsDataSource(string name) => name.StartsWith(DataSource, StringComparison.Ordinal);

    private static string Types(IEnumerable<string> classes) =>
        string.Join(", ", classes.Select(name => $"`aws{Word().Replace(name, word => $"_{char.ToLowerInvariant(word.Value[0])}")}`"));

    [GeneratedRegex("<AwsResources>(?<list>[^<]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AwsResources();

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline, 1000)]
    private static partial Regex Comment();

    // JSII appends an A where a name would be taken twice.
    [GeneratedRegex(@"\b(?<class>[A-Z]\w*?)A?ConfigA?\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Config();

    [GeneratedRegex("[A-Z]", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
