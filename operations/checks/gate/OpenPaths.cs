using System.Globalization;
using CardWeb.Tf.Operations.Checks.Reachability;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Checks.Gate;

/// <summary>Refuses to apply code in which the internet reaches a web server other than through the load balancer.</summary>
internal static class OpenPaths
{
    private const int Shown = 3;

    public static IEnumerable<Refusal> Find(SynthesizedStack stack, IReadOnlyDictionary<string, string> constructPaths) =>
        from path in new InternetPaths(stack).Forbidden
        group path.Hops by path.Address into paths
        select new Refusal
        {
            Rule = GateRule.PathFromInternet,
            Address = paths.Key,
            ConstructPath = constructPaths.GetValueOrDefault(paths.Key),
            Why = $"it opens a path from the internet to a web server: {Text([.. paths])}.",
            Consequence = "Anybody can call the server itself, past the load balancer.",
        };

    private static string Text(string[] paths)
    {
        var shown = string.Join("; ", paths.Take(Shown));
        return paths.Length <= Shown ? shown : string.Create(CultureInfo.InvariantCulture, $"{shown}; and {paths.Length - Shown} more");
    }
}
