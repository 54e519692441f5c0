using Spectre.Console;
using Spectre.Console.Rendering;

namespace CardWeb.Tf.Operations.Reports.Approval;

/// <summary>A line in one color, never wrapped: what is in it may be copied.</summary>
internal sealed class ColoredLine(string text, Style style) : IRenderable
{
    /// <summary>A line of a difference: green when it is new, red when it is gone.</summary>
    public static ColoredLine OfDifference(string line) => new(line, line switch
    {
        ['+', '+', '+', ..] or ['-', '-', '-', ..] => new Style(decoration: Decoration.Bold),
        ['+', ..] => new Style(Color.Green),
        ['-', ..] => new Style(Color.Red),
        ['@', '@', ..] => new Style(Color.Teal),
        _ => Style.Plain,
    });

    /// <inheritdoc />
    public Measurement Measure(RenderOptions options, int maxWidth) => new(0, maxWidth);

    /// <inheritdoc />
    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => [new Segment(text, style), Segment.LineBreak];
}
