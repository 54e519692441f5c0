using System.Text.RegularExpressions;

namespace CardWeb.Tf.Bindings;

/// <summary>Node.js, which generates the bindings and runs them.</summary>
public static partial class Node
{
    private static readonly Version s_floor = new(18, 0);

    /// <summary>Says what to install when there is no Node, or one that is older than the packages ask for.</summary>
    public static void Check(NpmLock @lock, PackOptions options)
    {
        var least = options.Packages.Select(p => Least(@lock.Find(p).Node)).Max()!;
        var found = Command.Run(options.Root, "node", "--version")?.Output.Trim() ?? throw new BindingsException(Problems.NoNode(least));
        if (!Version.TryParse(found.TrimStart('v'), out var version) || version < least)
            throw new BindingsException(Problems.OldNode(found, least));
    }

    private static Version Least(string? range) =>
        range is not null && AtLeast().Match(range) is { Success: true } match ? Version.Parse(match.Groups["least"].Value) : s_floor;

    [GeneratedRegex(@">=\s*(?<least>\d+\.\d+(\.\d+)?)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AtLeast();
}
