using System.Text.RegularExpressions;

namespace CardWeb.Tf.Modules;

/// <summary>Documents of cloud-init that are made of lists, each under a key of its own.</summary>
public static partial class CloudInit
{
    /// <summary>One document of two: in each list the items of <paramref name="further"/> come first. They are joined as text, so that comments stay.</summary>
    public static string Joined(string document, string further)
    {
        var items = List().Matches(further).ToDictionary(list => list.Groups["key"].Value, list => list.Groups["items"].Value, StringComparer.Ordinal);
        return List().Replace(document, list => $"{list.Groups["key"].Value}{items.GetValueOrDefault(list.Groups["key"].Value)}{list.Groups["items"].Value}");
    }

    [GeneratedRegex(@"^(?<key>[a-z_]+:\n)(?<items>((?![a-z]).*\n)*)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex List();
}
