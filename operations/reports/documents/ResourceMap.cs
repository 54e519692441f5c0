using System.Text.RegularExpressions;
using CardWeb.Tf.Operations.Terraform.Schemas;

namespace CardWeb.Tf.Operations.Reports.Documents;

/// <summary>Which source file of a module makes which AWS resources, read from the sources.</summary>
public static partial class ResourceMap
{
    /// <summary>The table.</summary>
    /// <param name="project">The text of the project, with its list of AWS resources.</param>
    /// <param name="sources">The modules' sources, by their paths in the repository.</param>
    public static IReadOnlyList<string> Table(string project, IReadOnlyDictionary<string, string> sources)
    {
        var classes = ListedResources.Classes(project).ToHashSet(StringComparer.Ordinal);
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
        var resources = Types(classes.Where(name => !ListedResources.IsDataSource(name)));
        var lookups = Types(classes.Where(ListedResources.IsDataSource));
        return string.Join("; ", (string[])[.. resources is "" ? [] : new[] { resources }, .. lookups is "" ? [] : new[] { $"looks up {lookups}" }]);
    }

    private static string Types(IEnumerable<string> classes) => string.Join(", ", classes.Select(name => $"`{ListedResources.TypeOf(name)}`"));

    // JSII appends an A where a name would be taken twice.
    [GeneratedRegex(@"\b(?<class>[A-Z]\w*?)A?ConfigA?\b", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Config();
}
