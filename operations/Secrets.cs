using System.Text.RegularExpressions;

namespace CardWeb.Tf.Operations;

/// <summary>Takes out of a text what an address of the web may tell to whoever reads it: passwords, and tokens in its query.</summary>
public static partial class Secrets
{
    private const string Mask = "***";

    /// <summary>The text, with such values masked.</summary>
    public static string Masked(string text) => Address().Replace(text, address => Value().Replace(User().Replace(address.Value, Mask), Mask));

    /// <summary>The address, with such values masked.</summary>
    public static Uri Masked(Uri address) => new(Masked(address.OriginalString));

    // Up to what can't be in an address, such as the quotation mark after it in JSON.
    [GeneratedRegex("""\bhttps?://[^\s"'<>`]+""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Address();

    [GeneratedRegex("(?<=://)[^/?#]*(?=@)", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex User();

    [GeneratedRegex(@"(?<=[?&][^=&#]*=)[^&#]+", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Value();
}
