using System.Text.RegularExpressions;

namespace CardWeb.Tf.Operations.Terraform.Schemas;

/// <summary>The project's list of AWS resources.</summary>
public static partial class ListedResources
{
    private const string DataSource = "DataAws";

    /// <summary>The names of their classes, such as <c>LbTargetGroup</c>.</summary>
    /// <param name="project">The text of the project.</param>
    public static IReadOnlyList<string> Classes(string project) =>
        List().Match(Comment().Replace(project, "")).Groups["list"].Value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The types of those that Terraform manages, such as <c>aws_lb_target_group</c>.</summary>
    /// <param name="project">The text of the project.</param>
    public static IReadOnlyList<string> Types(string project) =>
        [.. Classes(project).Where(name => name is not "Provider" && !IsDataSource(name)).Select(TypeOf)];

    /// <summary>Whether it only looks something up.</summary>
    public static bool IsDataSource(string name) => name.StartsWith(DataSource, StringComparison.Ordinal);

    /// <summary>The type of a class; of a data source the type that it looks up.</summary>
    public static string TypeOf(string name) =>
        "aws" + Word().Replace(IsDataSource(name) ? name[DataSource.Length..] : name, word => $"_{char.ToLowerInvariant(word.Value[0])}");

    [GeneratedRegex("<AwsResources>(?<list>[^<]+)", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex List();

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline, 60_000)]
    private static partial Regex Comment();

    [GeneratedRegex("[A-Z]", RegexOptions.None, 60_000)]
    private static partial Regex Word();
}
