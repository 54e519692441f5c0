using System.Globalization;

namespace CardWeb.Tf.Operations.Reports.Plans;

/// <summary>How many resources a plan touches, and how. One that is moved or imported and changed counts as both.</summary>
public sealed record PlanCounts
{
    /// <summary>How many are made.</summary>
    public required int Add { get; init; }

    /// <summary>How many are changed where they are.</summary>
    public required int Change { get; init; }

    /// <summary>How many are destroyed and made again.</summary>
    public required int Replace { get; init; }

    /// <summary>How many are destroyed, and not made again.</summary>
    public required int Destroy { get; init; }

    /// <summary>How many are taken into the state.</summary>
    public required int Import { get; init; }

    /// <summary>How many get another address.</summary>
    public required int Move { get; init; }

    /// <summary>How many are taken out of the state, and left as they are.</summary>
    public required int Forget { get; init; }

    /// <summary>Counts.</summary>
    public static PlanCounts Of(IReadOnlyList<ResourceReport> resources)
    {
        return new PlanCounts
        {
            Add = Kind(ChangeKind.Add),
            Change = Kind(ChangeKind.Change),
            Replace = Kind(ChangeKind.Replace),
            Destroy = Kind(ChangeKind.Destroy),
            Forget = Kind(ChangeKind.Forget),
            Import = resources.Count(resource => resource.ImportId is not null),
            Move = resources.Count(resource => resource.PreviousAddress is not null),
        };

        int Kind(ChangeKind kind) => resources.Count(resource => resource.Kind == kind);
    }

    /// <summary>Those that there are: <c>1 to destroy, 2 to add</c>; the worst first.</summary>
    public override string ToString() => string.Join(", ", new (int Count, string What)[]
    {
        (Destroy, "destroy"), (Replace, "replace"), (Forget, "forget"), (Change, "change"), (Add, "add"), (Import, "import"), (Move, "move"),
    }.Where(each => each.Count > 0).Select(each => string.Create(CultureInfo.InvariantCulture, $"{each.Count} to {each.What}")));
}
