using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Environments;

/// <summary>Finds AWS names that two stacks would give: what is made second is refused, or is the first one's own.</summary>
internal static class TakenNames
{
    private sealed record Taken(string Kind, string Place, string Name, string Owner);

    /// <summary>One sentence for each name that is taken twice, or that a balancer's logs would go to and must not.</summary>
    internal static IEnumerable<string> ProblemsAmong(IReadOnlyList<EnvironmentSettings> environments)
    {
        Taken[] taken = [.. environments.SelectMany(Of).Distinct()];
        return [.. Twice(taken), .. environments.SelectMany(settings => StrayLogs(settings, taken))];
    }

    private static IEnumerable<string> Twice(IEnumerable<Taken> taken) =>
        from name in taken
        group name by (name.Kind, name.Place, Name: name.Name.ToUpperInvariant()) into same
        let owners = same.Select(each => each.Owner).ToArray()
        where owners.Length > 1
        select $"{string.Join(", ", owners)}: the {same.Key.Kind}'s name must be different in each, got in all of them: \"{same.First().Name}\". "
            + "It follows from NamePrefix or StateBucket: change one of these.";

    // A balancer cannot write to a bucket with a key of KMS, and logs of requests are none of those buckets' business.
    private static IEnumerable<string> StrayLogs(EnvironmentSettings settings, Taken[] taken) =>
        from log in new[] { ("AccessLogs", settings.LoadBalancer.AccessLogs), ("ConnectionLogs", settings.LoadBalancer.ConnectionLogs) }
        where log.Item2 is not null && taken.Any(name => name.Kind == "bucket" && name.Name == log.Item2.Bucket && !name.Name.Contains($"-{LogSettings.BucketRole}-{settings.AccountId}-", StringComparison.Ordinal))
        select $"{settings.Name}: LoadBalancer.{log.Item1}.Bucket must not be a bucket of states, of access logs or of flow logs, got: \"{log.Item2!.Bucket}\".";

    private static IEnumerable<Taken> Of(EnvironmentSettings settings)
    {
        var place = $"{settings.AccountId}/{settings.Region}";
        var account = $"the bootstrap of account {settings.AccountId}";
        var states = $"the bootstrap with StateBucket {settings.StateBucket}";
        return
        [
            .. Groups(settings).Select(name => new Taken("security group", place, name, settings.Name)),
            .. settings.Buckets.Select(name => new Taken("bucket", "", name, settings.Name)),
            .. settings.ServerRole is null ? Array.Empty<Taken>() : [new("role", settings.AccountId, ServerRole.NameOf(settings.Names), settings.Name)],
            new("bucket", "", settings.StateBucket, states),
            new("bucket", "", settings.AccessLogBucket, states),
            new("role", settings.AccountId, AccountSettings.PlanRoleOf(settings.Product), account),
            new("role", settings.AccountId, AccountSettings.ApplyRole(settings), account),
        ];
    }

    private static IEnumerable<string> Groups(EnvironmentSettings settings) =>
    [
        settings.Names.WebSecurityGroup,
        settings.Names.BalancerSecurityGroup,
        .. settings.Network is NewVpc { HasEndpoints: true } ? [settings.Names.EndpointSecurityGroup] : Array.Empty<string>(),
    ];
}
