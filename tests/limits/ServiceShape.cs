using System.Globalization;
using System.Text.RegularExpressions;

namespace CardWeb.Tf.Tests.Limits;

/// <summary>What AWS takes in one place: a range of numbers or of lengths, a pattern, a list of values.</summary>
internal sealed record ServiceShape(long? Minimum, long? Maximum, string? Pattern, IReadOnlyList<string> Values)
{
    /// <summary>Whether AWS takes a number.</summary>
    internal bool Takes(long number) => (Minimum is not { } from || number >= from) && (Maximum is not { } to || number <= to);

    /// <summary>Whether AWS takes a text.</summary>
    internal bool Takes(string text) => Takes(text.Length) && (Values is [] || Values.Contains(text)) && (Pattern is null || Fits(text, Pattern));

    /// <summary>Numbers or lengths at and beyond the limits.</summary>
    internal IEnumerable<long> Edges =>
        new[] { Minimum - 1, Minimum, Maximum, Maximum + 1 }.OfType<long>().Where(number => Math.Abs(number) <= int.MaxValue);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Minimum} to {Maximum} {Pattern} {string.Join(", ", Values)}");

    // botocore's patterns are Java's: the whole text has to fit.
    private static bool Fits(string text, string pattern) => Regex.IsMatch(text, $@"\A(?:{pattern.TrimStart('^').TrimEnd('$')})\z", RegexOptions.None, TimeSpan.FromSeconds(5));
}
