using Spectre.Console.Rendering;

namespace CardWeb.Tf.Operations.Reports.Progress;

/// <summary>A table or similar whose texts a terminal only shows, whatever is in them.</summary>
internal sealed class PlainPicture(IRenderable picture) : IRenderable
{
    public Measurement Measure(RenderOptions options, int maxWidth) => picture.Measure(options, maxWidth);

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => picture.Render(options, maxWidth)
        .Select(segment => segment.IsControlCode || segment.IsLineBreak ? segment : new Segment(TerminalText.Plain(segment.Text), segment.Style));
}
