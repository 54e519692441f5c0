namespace CardWeb.Tf.Modules;

/// <summary>What is wrong with a network's options.</summary>
internal static class NetworkValidation
{
    internal static IEnumerable<string> ProblemsOf(NetworkOptions options, IReadOnlyList<string> zones) => options switch
    {
        ExistingVpc existing => [.. new ExistingVpcValidator().ProblemsOf(existing), .. MissingSubnets(existing, zones)],
        NewVpc created => [.. new NewVpcValidator().ProblemsOf(created), .. WithoutRanges(zones)],
        _ => [],
    };

    private static IEnumerable<string> WithoutRanges(IReadOnlyList<string> zones) =>
        from zone in zones.Distinct(StringComparer.Ordinal)
        where zone is not [.., >= 'a' and <= NewVpc.LastZone] || zones.Any(other => other != zone && other is [.., var letter] && letter == zone[^1])
        select $"Zones must each end in another letter from a to {NewVpc.LastZone} in a new VPC, where the letter gives a zone its address ranges, got: \"{zone}\".";

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
