using CardWeb.Tf.Operations.Checks.Drift;

namespace CardWeb.Tf.Operations.Reports.Drift;

/// <summary>The words that the reports share.</summary>
internal static class DriftWords
{
    private const int ShortLength = 60;

    /// <summary>A category's name.</summary>
    public static string Of(FindingCategory category) => category switch
    {
        FindingCategory.ChangedOutside => "changed outside",
        FindingCategory.Missing => "missing",
        FindingCategory.Unmanaged => "unmanaged",
        FindingCategory.Pending => "pending",
        _ => "ignored",
    };

    /// <summary>What is known of a finding, each with its name.</summary>
    public static IEnumerable<(string Name, string Value)> Details(Finding finding)
    {
        (string Name, string? Value)[] all =
        [
            ("address", finding.Address),
            ("id", finding.PhysicalId),
            ("wanted", finding.Wanted),
            ("recorded", finding.Recorded),
            ("found", finding.Found),
            ("ignored", finding.IgnoredUntil is { } until ? $"until {until:yyyy-MM-dd}: {finding.IgnoredBecause}" : null),
        ];
        return from detail in all where detail.Value is not null select (detail.Name, detail.Value);
    }

    /// <summary>A value that fits into a table.</summary>
    public static string Short(string value, int length = ShortLength)
    {
        var line = OneLine(value);
        return line.Length <= length ? line : line[..(char.IsHighSurrogate(line[length - 1]) ? length - 1 : length)] + "…";
    }

    /// <summary>A value in one line.</summary>
    public static string OneLine(string value) => value.ReplaceLineEndings("⏎");
}
