using System.Globalization;
using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Operations.Checks.Parity;

/// <summary>What differs between the environments' settings.</summary>
public sealed record ParityReport
{
    /// <summary>The environment that the others are compared with.</summary>
    public required string Reference { get; init; }

    /// <summary>Every difference.</summary>
    public required IReadOnlyList<FoundDifference> Differences { get; init; }

    /// <summary>What is declared to differ and does not.</summary>
    public required IReadOnlyList<string> Unused { get; init; }

    /// <summary>What no one has declared.</summary>
    public IReadOnlyList<FoundDifference> Undeclared => [.. Differences.Where(difference => difference.Reason is null)];

    /// <summary>Whether every difference is declared, and nothing else.</summary>
    public bool IsAsDeclared => Undeclared.Count == 0 && Unused.Count == 0;

    /// <summary>In one sentence.</summary>
    public string Verdict => string.Create(CultureInfo.InvariantCulture, $"{Differences.Count} settings differ from {Reference}'s, ")
        + (IsAsDeclared ? "each as declared." : string.Create(CultureInfo.InvariantCulture, $"{Undeclared.Count} undeclared, and {Unused.Count} are declared and do not."));

    /// <summary>Compares each environment with the reference.</summary>
    public static ParityReport Of(IReadOnlyList<EnvironmentSettings> environments, EnvironmentSettings reference)
    {
        var others = environments.Where(settings => settings.Name != reference.Name).Select(settings => (Settings: settings, Found: Compare(settings, reference).ToArray())).ToArray();
        return new ParityReport
        {
            Reference = reference.Name,
            Differences = [.. others.SelectMany(other => other.Found)],
            Unused = [.. others.SelectMany(other => Stale(other.Settings, other.Found)), .. environments is [_] ? [] : Stale(reference, [])],
        };
    }

    private static IEnumerable<FoundDifference> Compare(EnvironmentSettings settings, EnvironmentSettings reference)
    {
        var (own, wanted) = (SettingValues.Of(settings), SettingValues.Of(reference));
        string[] differing = [.. wanted.Keys.Union(own.Keys).Where(path => wanted.GetValueOrDefault(path) != own.GetValueOrDefault(path))];

        // Where the whole is another one, or is not there, its parts need no mention.
        return from path in differing
               where !differing.Any(whole => whole != path && SettingDifference.IsIn(whole, path))
               select new FoundDifference(settings.Name, path, wanted.GetValueOrDefault(path, SettingValues.None), own.GetValueOrDefault(path, SettingValues.None), ReasonOf(settings, path));
    }

    private static string? ReasonOf(EnvironmentSettings settings, string path) =>
        settings.Differences.FirstOrDefault(difference => difference.Settings.Any(name => SettingDifference.IsIn(name, path)))?.Reason;

    private static IEnumerable<string> Stale(EnvironmentSettings settings, FoundDifference[] found) =>
        from difference in settings.Differences
        from name in difference.Settings
        where !found.Any(each => SettingDifference.IsIn(name, each.Setting))
        select $"{settings.Name}: {name}";
}
