using System.Globalization;
using CardWeb.Tf.Operations.Reports.Progress;

namespace CardWeb.Tf.Operations.Reports.Plans;

/// <summary>Says in a few lines what a plan does, before it is applied at once.</summary>
public static class ShortPlan
{
    private const int Most = 12;

    /// <summary>Shows it while work goes on.</summary>
    public static void Show(IProgressView view, IReadOnlyList<ResourceReport> resources)
    {
        foreach (var line in Lines(resources))
            view.Note(line);
    }

    /// <summary>A line for each loss and each change, the losses first; what is only made is counted.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<ResourceReport> resources)
    {
        ResourceReport[] told = [.. resources.Where(resource => resource.Kind is not ChangeKind.Add)];
        foreach (var resource in told.Take(Most))
            yield return Line(resource);

        if (told.Length > Most)
            yield return string.Create(CultureInfo.InvariantCulture, $"  and {told.Length - Most} more: 'dotnet run -- plan' shows all of them");

        if (resources.Count - told.Length is > 0 and var added)
            yield return string.Create(CultureInfo.InvariantCulture, $"  add {added} {(added == 1 ? "resource" : "resources")}");
    }

    private static string Line(ResourceReport resource)
    {
        var attributes = string.Join(", ", resource.Telling.Select(attribute => attribute.Path));
        var why = resource.IsLoss ? resource.Why : attributes;
        return $"  {TerminalPlan.Word(resource.Kind)} {resource.Name} ({resource.Address}){(why.Length > 0 ? ": " + why : "")}";
    }
}
