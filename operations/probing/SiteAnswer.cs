using System.Globalization;
using System.Text.RegularExpressions;

namespace CardWeb.Tf.Operations.Probing;

/// <summary>What one request to the site came to.</summary>
/// <param name="InstanceId">The server that answered; null when none of ours did.</param>
/// <param name="Zone">The zone that it says it stands in.</param>
/// <param name="Text">What came instead, in a few words; empty when a server answered.</param>
public sealed partial record SiteAnswer(string? InstanceId, string? Zone, string Text)
{
    private const int Longest = 60;

    /// <summary>Reads an answer: the health page is <c>ok &lt;instance id&gt; &lt;zone&gt;</c>.</summary>
    public static SiteAnswer Of(int status, string body)
    {
        if (status == 200 && Page().Match(body) is { Success: true } page)
            return new SiteAnswer(page.Groups["id"].Value, page.Groups["zone"].Value, "");

        var line = body.Trim().Split('\n')[0];
        var text = line.Length > Longest ? line[..Longest] + "…" : line;
        return Nothing(string.Create(CultureInfo.InvariantCulture, $"HTTP {status}{(text.Length > 0 ? $": {text}" : "")}"));
    }

    /// <summary>No answer of a server's.</summary>
    public static SiteAnswer Nothing(string text) => new(null, null, text);

    [GeneratedRegex(@"\Aok (?<id>\S+) (?<zone>\S+)\s*\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Page();
}
