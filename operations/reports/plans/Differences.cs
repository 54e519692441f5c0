using System.Globalization;
using System.Text.Json;

namespace CardWeb.Tf.Operations.Reports.Plans;

/// <summary>Finds in what two values differ, down to the single attribute, and masks what is secret on the way.</summary>
internal sealed class Differences
{
    private readonly List<ValueChange> _found = [];

    private Differences()
    {
    }

    /// <summary>The differences between before and after.</summary>
    /// <param name="path">What both are of; empty for a whole resource.</param>
    /// <param name="sides">Both values, with what is known of them.</param>
    public static IReadOnlyList<ValueChange> Of(string path, Sides sides)
    {
        Differences differences = new();
        differences.Walk(path, sides);
        return differences._found;
    }

    private void Walk(string path, Sides sides)
    {
        if (sides.IsSensitive)
            Mask(path, sides);
        else if (sides.IsUnknown)
            _found.Add(new ValueChange(path, sides.HasSecret ? sides.MaskedBefore : ValueText.Pair(sides.Before, sides.Before).Before, ValueChange.Unknown));
        else if (sides.IsObject)
            WalkMembers(path, sides);
        else if (sides.IsList)
            WalkItems(path, sides);
        else if (sides.HasSecret)
            Mask(path, sides);
        else
            Show(path, sides);
    }

    private void Mask(string path, Sides sides)
    {
        if (!sides.IsAlike)
            _found.Add(new ValueChange(path, sides.MaskedBefore, sides.MaskedAfter));
    }

    private void Show(string path, Sides sides)
    {
        if (sides.IsAlike)
            return;

        var (before, after) = ValueText.Pair(sides.Before, sides.After);
        _found.Add(new ValueChange(path, before, after));
    }

    private void WalkMembers(string path, Sides sides)
    {
        foreach (var name in sides.Names)
            Walk(path.Length == 0 ? name : $"{path}.{name}", sides.Member(name));
    }

    private void WalkItems(string path, Sides sides)
    {
        for (var at = 0; at < sides.Count; at++)
            Walk(string.Create(CultureInfo.InvariantCulture, $"{path}[{at}]"), sides.Item(at));
    }
}
