using System.Globalization;
using System.Xml.Linq;

namespace CardWeb.Tf.Operations.Aws.Inventory;

/// <summary>Asks EC2 for lists, by filters: an id that is gone would make an error of a whole answer.</summary>
internal sealed class Ec2Query(AwsAccess access) : IDisposable
{
    private const int MostFilterValues = 200;

    private readonly PagedQuery _query = new(access, "ec2", "2016-11-15");

    /// <summary>The items of a list with one of these values; none when there is no value.</summary>
    public async Task<IReadOnlyList<XElement>> ItemsAsync(
        string action, string list, string filter, IReadOnlyList<string> values, CancellationToken cancel)
    {
        List<XElement> items = [];
        foreach (var some in values.Chunk(MostFilterValues))
            items.AddRange(Items(await _query.AllAsync(action, [.. Filter(1, filter, some)], cancel), list));

        return items;
    }

    /// <summary>The items of a list that the parameters ask for.</summary>
    public async Task<IReadOnlyList<XElement>> ItemsAsync(
        string action, string list, IReadOnlyList<KeyValuePair<string, string>> parameters, CancellationToken cancel) =>
        [.. Items(await _query.AllAsync(action, parameters, cancel), list)];

    /// <summary>The parameters of a filter.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Filter(int number, string name, IReadOnlyList<string> values) =>
    [
        new(string.Create(CultureInfo.InvariantCulture, $"Filter.{number}.Name"), name),
        .. values.Select((value, at) => KeyValuePair.Create(string.Create(CultureInfo.InvariantCulture, $"Filter.{number}.Value.{at + 1}"), value)),
    ];

    public void Dispose() => _query.Dispose();

    private static IEnumerable<XElement> Items(IReadOnlyList<XElement> pages, string list) => pages.Descendants(list).Elements("item");
}
