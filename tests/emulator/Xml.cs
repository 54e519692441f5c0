using System.Xml.Linq;

namespace CardWeb.Tf.Tests.Emulation;

/// <summary>Reads AWS's answers.</summary>
internal static class Xml
{
    /// <summary>The text of the first element of this name, wherever it is; null when there is none.</summary>
    public static string? Text(this XElement answer, string name) => answer.Descendants(name).FirstOrDefault()?.Value;

    /// <summary>The texts of all elements of this name.</summary>
    public static IReadOnlyList<string> Texts(this XElement answer, string name) =>
        [.. answer.Descendants(name).Select(element => element.Value)];

    /// <summary>The texts of all elements of this name, below any of these.</summary>
    public static IReadOnlyList<string> Texts(this IEnumerable<XElement> elements, string name) =>
        [.. elements.SelectMany(element => element.Texts(name))];

    /// <summary>The text at a path from here, such as <c>ebs/volumeSize</c>.</summary>
    public static string? At(this XElement element, string path) =>
        path.Split('/').Aggregate((XElement?)element, (at, name) => at?.Element(name))?.Value;
}
