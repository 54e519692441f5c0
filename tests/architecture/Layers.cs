namespace CardWeb.Tf.Tests.Architecture;

/// <summary>The project's layers, and what breaks their order.</summary>
internal static class Layers
{
    /// <summary>From the top down. A layer's types may use the types of their own layer and of those below it.</summary>
    public static readonly string[] TopDown =
    [
        "CardWeb.Tf.Operations.Commands",
        "CardWeb.Tf.Operations.Runs",
        "CardWeb.Tf.Operations.Reports",
        "CardWeb.Tf.Operations.Checks",
        "CardWeb.Tf.Operations.Targets",
        "CardWeb.Tf.Operations.GitHub",
        "CardWeb.Tf.Operations.Emulation",
        "CardWeb.Tf.Operations.Probing",
        "CardWeb.Tf.Operations.Aws",
        "CardWeb.Tf.Operations.Terraform",
        "CardWeb.Tf.Operations.GroupRules",
        "CardWeb.Tf.Operations.SettingsFiles",
        "CardWeb.Tf.Operations",
        "CardWeb.Tf.Environments",
        "CardWeb.Tf.Modules",
    ];

    /// <summary>Uses of a type in a higher layer, and uses of modules by operations, which know only environments.</summary>
    public static IReadOnlyList<string> Upward(IEnumerable<TypeUse> uses) =>
    [
        .. from use in uses
           let user = Of(use.UserNamespace)
           let used = Of(use.UsedNamespace)
           where user > used || (IsOperation(use.UserNamespace) && used == TopDown.Length - 1)
           select $"{use}: {TopDown[user]} must not use {TopDown[used]}",
    ];

    /// <summary>Circles of namespaces, each as one of the uses that close it.</summary>
    public static IReadOnlyList<string> Circles(IReadOnlyList<TypeUse> uses)
    {
        var next = uses.ToLookup(use => use.UserNamespace, use => use.UsedNamespace, StringComparer.Ordinal);
        return
        [
            .. from use in uses
               where use.UserNamespace != use.UsedNamespace && Reaches(next, use.UsedNamespace, use.UserNamespace)
               select $"{use}: {use.UsedNamespace} uses {use.UserNamespace} too, by itself or through others",
        ];
    }

    /// <summary>The place of a namespace in <see cref="TopDown"/>; one above all for the entry point.</summary>
    /// <exception cref="AssertionException">It belongs to no layer.</exception>
    private static int Of(string place)
    {
        var found = Array.FindIndex(TopDown, layer => place == layer || place.StartsWith(layer + ".", StringComparison.Ordinal));
        return found >= 0 || place.Length == 0 ? found : throw new AssertionException($"{place} belongs to no layer. Add it to {nameof(Layers)}.{nameof(TopDown)}.");
    }

    private static bool IsOperation(string place) => place.StartsWith("CardWeb.Tf.Operations", StringComparison.Ordinal);

    private static bool Reaches(ILookup<string, string> next, string from, string to)
    {
        HashSet<string> seen = [];
        Stack<string> open = new([from]);
        while (open.TryPop(out var place))
        {
            if (place == to)
                return true;

            if (seen.Add(place))
            {
                foreach (var other in next[place])
                    open.Push(other);
            }
        }

        return false;
    }
}
