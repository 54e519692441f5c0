namespace CardWeb.Tf.Modules;

/// <summary>What is wrong with a network's options.</summary>
internal static class NetworkValidation
{
    internal static IEnumerable<string> ProblemsOf(NetworkOptions options, IReadOnlyList<string> zones) => options switch
    {
        ExistingVpc existing => [.. new ExistingVpcValidator().ProblemsOf(existing), .. MissingSubnets(existing, zones)],
        NewVpc created => new NewVpcValidator().ProblemsOf(created),
        _ => [],
    };

    private static IEnumerable<string> MissingSubnets(ExistingVpc vpc, IReadOnlyList<string> zones) =>
    [
        .. Missing(nameof(ExistingVpc.PublicSubnetIds), vpc.PublicSubnetIds, zones),
        .. Missing(nameof(ExistingVpc.PrivateSubnetIds), vpc.PrivateSubnetIds, zones),
    ];

    private static IEnumerable<string> Missing(string name, IReadOnlyDictionary<string, string>? subnets, IReadOnlyList<string> zones) =>
        zones.Distinct(StringComparer.Ordinal).Where(zone => subnets?.ContainsKey(zone) == false).ToArray() is { Length: > 0 } missing
            ? [$"{name} must name a subnet for every zone, missing: {string.Join(", ", missing)}."]
            : [];
}
