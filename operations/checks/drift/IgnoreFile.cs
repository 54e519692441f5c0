namespace CardWeb.Tf.Operations.Checks.Drift;

/// <summary>The differences that a team knows of and lives with for a time, each with its reason.</summary>
/// <param name="Entries">The excuses.</param>
public sealed record IgnoreFile(IReadOnlyList<IgnoreEntry> Entries)
{
    /// <summary>No excuses.</summary>
    public static IgnoreFile None { get; } = new([]);

    /// <summary>Where an environment's is, when it has one.</summary>
    public static string PathOf(Workspace workspace, string environment) =>
        Path.Combine(workspace.Root, "environments", $"{environment}.drift-ignore.json");

    /// <summary>The one that is named; or else the environment's own, if it has one.</summary>
    /// <exception cref="OperationException">It is not there or not right; every problem is named.</exception>
    public static IgnoreFile Find(Workspace workspace, string environment, string? named, DateOnly today)
    {
        var file = named ?? PathOf(workspace, environment);
        if (File.Exists(file))
            return Read(file, today);

        return named is null
            ? None
            : throw new OperationException($"There is no ignore file '{named}'. Name one that is there, or leave --ignore-file out.");
    }

    /// <summary>Reads it.</summary>
    /// <exception cref="OperationException">It is not right; every problem is named.</exception>
    public static IgnoreFile Read(string file, DateOnly today)
    {
        IgnoreFileParser parser = new(today);
        var entries = parser.Parse(ReadText(file));
        return parser.Problems.Count == 0
            ? new IgnoreFile(entries)
            : throw new OperationException(
                $"The ignore file '{file}' is not right, so that nothing is ignored and nothing is looked at:\n"
                + string.Join('\n', parser.Problems.Select(problem => "- " + problem)));
    }

    /// <summary>Excuses what is excused, and names the entries that excuse nothing.</summary>
    public DriftReport Apply(DriftReport report)
    {
        Finding[] findings = [.. report.Findings.Select(Excused)];
        var unused = Entries.Where(entry => !report.Findings.Any(entry.Matches));
        return report with { Findings = findings, UnusedIgnores = [.. unused.Select(entry => entry.ToString())] };
    }

    private Finding Excused(Finding finding) => Entries.FirstOrDefault(entry => entry.Matches(finding)) is { } entry
        ? finding with { Category = FindingCategory.Ignored, IgnoredBecause = entry.Reason, IgnoredUntil = entry.Until }
        : finding;

    private static string ReadText(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OperationException($"The ignore file '{file}' can't be read: {e.Message}", e);
        }
    }
}
