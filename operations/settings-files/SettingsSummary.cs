using System.Text.RegularExpressions;

namespace CardWeb.Tf.Operations.SettingsFiles;

/// <summary>The summary above an environment's class.</summary>
internal static partial class SettingsSummary
{
    /// <summary>The text with another summary in the first comment that is one.</summary>
    public static string Of(string text, string summary) =>
        Summary().Replace(text, _ => $"/// <summary>{summary.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)}</summary>", 1);

    [GeneratedRegex("///[ ]<summary>.*?</summary>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Summary();
}
