using CardWeb.Tf.Operations.Checks.Approval;

namespace CardWeb.Tf.Operations.Reports.Approval;

/// <summary>Writes what there is to approve.</summary>
public static class ApprovalText
{
    private const int MostLinesOfOneSide = 300;

    /// <summary>Each difference, then each file that differs in one line.</summary>
    public static IReadOnlyList<string> Lines(IReadOnlyList<ApprovedFile> files)
    {
        var changed = files.Where(file => !file.IsCurrent).ToList();
        return [.. changed.Where(IsShown).SelectMany(file => UnifiedDiff.Of(file).Append("")), .. changed.Select(Summary)];
    }

    /// <summary>The same on a console, in colors where it shows them.</summary>
    public static void Write(OperationConsole console, IReadOnlyList<ApprovedFile> files)
    {
        foreach (var line in Lines(files))
            console.Show(ColoredLine.OfDifference(line));
    }

    // A thousand new lines of JSON tell less than the construct tree beside them.
    private static bool IsShown(ApprovedFile file) =>
        !file.IsForPrograms && (file is { Approved: not null, Received: not null } || Length(file.Approved ?? file.Received) <= MostLinesOfOneSide);

    private static string Summary(ApprovedFile file) => file switch
    {
        { Approved: null } => $"new:     {file.Path} ({Length(file.Received)} lines)",
        { Received: null } => $"removed: {file.Path} ({Length(file.Approved)} lines)",
        _ => $"changed: {file.Path}",
    };

    private static int Length(string? text) => text?.Count(letter => letter == '\n') ?? 0;
}
