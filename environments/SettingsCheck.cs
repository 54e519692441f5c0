using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Environments;

/// <summary>Checks each environment's settings, and all of them against each other.</summary>
public static class SettingsCheck
{
    private const int MaximumBucketLength = 58;

    /// <summary>Returns when all is well.</summary>
    /// <exception cref="InvalidSettingsException">It is not; every problem is named.</exception>
    public static void EnsureValid(IReadOnlyList<EnvironmentSettings> environments) => EnsureNone([.. ProblemsIn(environments)]);

    /// <summary>Returns when all is well with the environments and with who delivers them.</summary>
    /// <exception cref="InvalidSettingsException">It is not; every problem is named.</exception>
    public static void EnsureValid(IReadOnlyList<EnvironmentSettings> environments, DeliverySettings delivery) =>
        EnsureNone([.. ProblemsIn(environments), .. LongBuckets(environments), .. ProblemsOf(delivery)]);

    private static IEnumerable<string> ProblemsIn(IReadOnlyList<EnvironmentSettings> environments) =>
        [.. environments.SelectMany(ProblemsOf), .. ProblemsAmong([.. environments.Where(settings => !MissingSettings.In(settings).Any())])];

    private static void EnsureNone(string[] problems)
    {
        if (problems.Length > 0)
        {
            throw new InvalidSettingsException(problems);
        }
    }

    /// <summary>What is wrong with one environment's settings.</summary>
    public static IEnumerable<string> ProblemsOf(EnvironmentSettings settings)
    {
        string[] missing = [.. MissingSettings.In(settings)];
        var problems = missing is [] ? new EnvironmentSettingsValidator().ProblemsOf(settings) : missing;
        return problems.Select(problem => $"{settings.Name}: {problem}");
    }

    /// <summary>What is wrong with who delivers.</summary>
    public static IEnumerable<string> ProblemsOf(DeliverySettings delivery)
    {
        string[] missing = [.. MissingSettings.In(delivery)];
        var problems = missing is [] ? new DeliverySettingsValidator().ProblemsOf(delivery) : missing;
        return problems.Select(problem => $"delivery: {problem}");
    }

    // The bucket of its access logs is named after it.
    private static IEnumerable<string> LongBuckets(IReadOnlyList<EnvironmentSettings> environments) =>
        from settings in environments
        where settings.StateBucket?.Length is > MaximumBucketLength and <= 63
        select $"{settings.Name}: StateBucket must be at most {MaximumBucketLength} characters, so that its access logs' bucket has a name, got: \"{settings.StateBucket}\".";

    private static IEnumerable<string> ProblemsAmong(IReadOnlyList<EnvironmentSettings> environments) =>
    [
        .. Shared(environments, "Name", settings => settings.Name),
        .. Shared(environments, "NamePrefix", settings => settings.NamePrefix),
        .. SharedHosts(environments),
        .. Shared(environments, "state (bucket and key)", settings => $"{settings.StateBucket}/{settings.StateKey}"),
        .. Overlaps(environments),
        .. StrayBuckets(environments),
        .. SecondBuckets(environments),
        .. TakenNames.ProblemsAmong(environments),
    ];

    private static IEnumerable<string> Shared(IReadOnlyList<EnvironmentSettings> environments, string what, Func<EnvironmentSettings, string> value) =>
        environments.GroupBy(value, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1)
            .Select(group => $"{string.Join(", ", group.Select(settings => settings.Name))}: {what} must be different in each environment, got in all of them: \"{group.Key}\".");

    private static IEnumerable<string> SharedHosts(IReadOnlyList<EnvironmentSettings> environments) =>
        environments.SelectMany(settings => (settings.Domain?.Hosts ?? []).Distinct().Select(host => (Host: host, settings.Name)))
            .GroupBy(each => each.Host)
            .Where(group => group.Count() > 1)
            .Select(group => $"{string.Join(", ", group.Select(each => each.Name))}: Domain must have other names in each environment, got in all of them: \"{group.Key}\".");

    private static IEnumerable<string> Overlaps(IReadOnlyList<EnvironmentSettings> environments)
    {
        (string Name, CidrBlock Range)[] ranges = [.. from settings in environments
                                                      let range = CidrBlock.Parse((settings.Network as NewVpc)?.Cidr)
                                                      where range is not null
                                                      select (settings.Name, range.Value)];
        return ranges.SelectMany((one, index) => ranges[(index + 1)..].Where(other => one.Range.Overlaps(other.Range)).Select(other =>
            $"{one.Name}, {other.Name}: Network.Cidr must not overlap another environment's, got: {one.Range} and {other.Range}."));
    }

    private static IEnumerable<string> StrayBuckets(IReadOnlyList<EnvironmentSettings> environments) =>
        environments.GroupBy(settings => settings.StateBucket)
            .Where(group => group.Select(settings => (settings.AccountId, settings.Region)).Distinct().Count() > 1)
            .Select(group => $"{string.Join(", ", group.Select(settings => settings.Name))}: StateBucket must be one account's and region's own, got in different ones: \"{group.Key}\".");

    private static IEnumerable<string> SecondBuckets(IReadOnlyList<EnvironmentSettings> environments) =>
        environments.GroupBy(settings => settings.AccountId)
            .Where(group => group.Select(settings => settings.StateBucket).Distinct().Count() > 1)
            .Select(group => $"{string.Join(", ", group.Select(settings => settings.Name))}: StateBucket must be the same for all environments of account {group.Key}, got: {string.Join(", ", group.Select(settings => settings.StateBucket).Distinct())}.");
}
