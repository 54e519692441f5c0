using System.Xml.Linq;

namespace CardWeb.Tf.Operations.Aws.Inventory;

/// <summary>Reads AWS's XML, in which whatever is empty may be left out.</summary>
internal static class XmlAnswer
{
    /// <summary>A child's text; empty when there is none.</summary>
    public static string Text(this XElement element, string name) => element.Element(name)?.Value ?? "";

    /// <summary>The items of an EC2 list.</summary>
    public static IEnumerable<XElement> Items(this XElement element, string list) => element.Elements(list).Elements("item");

    /// <summary>The members of a list in all pages of an answer of the other services.</summary>
    public static IEnumerable<XElement> Members(this IEnumerable<XElement> pages, string list) => pages.Elements().Elements(list).Elements("member");

    /// <summary>The members of a list.</summary>
    public static IEnumerable<XElement> Members(this XElement element, string list) => element.Elements(list).Elements("member");

    /// <summary>The value of a tag; empty when there is none.</summary>
    public static string Tag(this XElement item, string key) =>
        item.Items("tagSet").FirstOrDefault(tag => tag.Text("key") == key)?.Text("value") ?? "";
}
