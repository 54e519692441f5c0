using System.Text.RegularExpressions;

namespace CardWeb.Tf.Tests.Cluster;

/// <summary>The commands of docs/operating.md, as they stand there.</summary>
internal static partial class OperatingGuide
{
    /// <summary>Those that begin with one of these verbs, in order, each as its arguments.</summary>
    public static IEnumerable<string[]> Commands(params string[] verbs) =>
        from Match block in ShellBlock().Matches(Repository.Read("docs/operating.md"))
        from line in block.Groups["commands"].Value.Split('\n')
        let words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        where words is ["dotnet", "run", "--", ..] && verbs.Contains(words[3])
        select words[3..];

    [GeneratedRegex(@"^```sh\n(?<commands>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex ShellBlock();
}
