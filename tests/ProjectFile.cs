using System.Text.RegularExpressions;

namespace CardWeb.Tf.Tests;

/// <summary>What the project file says.</summary>
internal static partial class ProjectFile
{
    /// <summary>The AWS resources that the project uses, by the names of their classes.</summary>
    public static IReadOnlyList<string> AwsResources { get; } =
        List().Match(Repository.Read("CardWeb.Tf.csproj")).Groups["list"].Value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex("<AwsResources>(?<list>[^<]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex List();
}
