using System.Text.RegularExpressions;

namespace CardWeb.Tf.Operations.Reports.Documents;

/// <summary>What the exit codes mean, read from the comments beside them.</summary>
public static partial class ExitCodeTable
{
    /// <summary>The table.</summary>
    /// <param name="source">The source of <see cref="ExitCode"/>.</param>
    public static IReadOnlyList<string> Table(string source) =>
    [
        "| Exit code | Means |",
        "|---|---|",
        .. Member().Matches(source).Select(member => $"| {member.Groups["code"].Value} | {member.Groups["summary"].Value} |"),
    ];

    [GeneratedRegex(@"/// <summary>(?<summary>[^\n]+)</summary>\n +\w+ = (?<code>\d+),", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Member();
}
