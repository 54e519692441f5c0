using System.Text.RegularExpressions;
using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>The placeholders of a redirect. See https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RedirectActionConfig.html</summary>
internal static partial class RedirectPlaceholders
{
    /// <summary>A part of a redirect in which AWS takes each of <paramref name="names"/> once, and no other placeholder.</summary>
    internal static void Placeholders<T>(this IRuleBuilder<T, string?> rule, params string[] names) =>
        rule.Must(text => text is null || AreTaken(text, names))
            .WithMessage($"{{PropertyPath}} must have each of {string.Join(", ", names.Select(name => $"#{{{name}}}"))} at most once and no other placeholder, got: \"{{PropertyValue}}\".");

    /// <summary>The text with what the placeholders stand for.</summary>
    internal static string Filled(string text, IReadOnlyDictionary<string, string> values) =>
        Placeholder().Replace(text, found => values.GetValueOrDefault(found.Groups["name"].Value, found.Value));

    private static bool AreTaken(string text, string[] names)
    {
        string[] found = [.. Placeholder().Matches(text).Select(match => match.Groups["name"].Value)];
        return found.All(name => names.Contains(name, StringComparer.Ordinal)) && found.Distinct(StringComparer.Ordinal).Count() == found.Length;
    }

    // One without its end is found too, with no name.
    [GeneratedRegex(@"#\{((?<name>[^}]*)\})?", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Placeholder();
}
