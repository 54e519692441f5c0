namespace CardWeb.Tf.Operations.Reports.Documents;

/// <summary>A part of a page that repeats the code, and so is generated from it: what stands between two marker comments.</summary>
/// <param name="Page">The page's path in the repository.</param>
/// <param name="Name">Its name in the markers, such as <c>resources</c>.</param>
/// <param name="Lines">What the code says.</param>
public sealed record GeneratedSection(string Page, string Name, IReadOnlyList<string> Lines)
{
    private string Begin => $"<!-- begin {Name}: generated, 'dotnet run -- approve' writes it -->";

    private string End => $"<!-- end {Name} -->";

    /// <summary>The page with this section as the code says it.</summary>
    /// <exception cref="OperationException">The page lacks the markers.</exception>
    public string In(string page)
    {
        var begin = page.IndexOf(Begin + "\n", StringComparison.Ordinal);
        var end = page.IndexOf(End, StringComparison.Ordinal);
        return begin >= 0 && end > begin
            ? $"{page[..(begin + Begin.Length)]}\n{string.Join('\n', Lines)}\n{page[end..]}"
            : throw new OperationException($"{Page} must have the lines '{Begin}' and '{End}', in this order. Put them back.");
    }
}
