using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CardWeb.Tf.Operations.SettingsFiles;

/// <summary>Where an item of a list between braces begins and ends, so that the rest keeps its form.</summary>
internal static class SeparatedItem
{
    /// <summary>What goes with an item: its comma, and where it has lines of its own these lines.</summary>
    public static TextSpan Span<T>(SeparatedSyntaxList<T> list, T item)
        where T : SyntaxNode
    {
        var at = list.IndexOf(item);
        if (at < list.SeparatorCount)
            return TextSpan.FromBounds(item.FullSpan.Start, list.GetSeparator(at).FullSpan.End);

        return at > 0 ? TextSpan.FromBounds(list.GetSeparator(at - 1).SpanStart, item.Span.End) : item.FullSpan;
    }

    /// <summary>Where a new item goes in behind another one, or in front of all, and its text with what separates it.</summary>
    public static (int Place, string Text) Insertion<T>(SeparatedSyntaxList<T> list, T? before, string text)
        where T : SyntaxNode
    {
        var spaces = new string(' ', list[0].GetLocation().GetLineSpan().StartLinePosition.Character);
        var hasLines = LineOf(list[0]) > LineOf(list[0].Parent!.ChildTokens().First());
        if (before is null)
            return (list[0].SpanStart, hasLines ? $"{text},\n{spaces}" : $"{text}, ");

        var at = list.IndexOf(before);
        return (hasLines, at < list.SeparatorCount) switch
        {
            (true, true) => (list.GetSeparator(at).FullSpan.End, $"{spaces}{text},\n"),
            (true, false) => (before.Span.End, $",\n{spaces}{text},"),
            (false, true) => (list.GetSeparator(at).Span.End, $" {text},"),
            (false, false) => (before.Span.End, $", {text}"),
        };
    }

    private static int LineOf(SyntaxNodeOrToken node) => node.GetLocation()!.GetLineSpan().StartLinePosition.Line;
}
