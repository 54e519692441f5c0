using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Checks.Parity;
using CardWeb.Tf.Operations.SettingsFiles;

namespace CardWeb.Tf.Operations.Runs.Settings;

/// <summary>Declares in which settings environments differ, and takes back what no longer differs.</summary>
internal static class Differences
{
    private const string Setting = nameof(EnvironmentSettings.Differences);

    /// <summary>The files with their declarations as the settings are now.</summary>
    /// <exception cref="OperationException">There is a new difference, and no reason for it.</exception>
    internal static ProjectFiles Declare(ProjectFiles files, EnvironmentCatalogue catalogue, string? reason)
    {
        var report = ParityReport.Of(catalogue.Environments, catalogue.FindReference());
        var undeclared = report.Undeclared.ToLookup(found => found.Environment, found => found.Setting, StringComparer.Ordinal);
        if (report.Undeclared.Count > 0 && reason is null)
        {
            throw new OperationException(
                $"Environments must differ from {report.Reference} for a reason, and nobody has said why these do:\n"
                + string.Join('\n', report.Undeclared.Select(found => $"{found.Environment}: {found.Setting} is {found.Value}, not {found.Reference}"))
                + "\nSay why with --reason \"…\".");
        }

        foreach (var settings in catalogue.Environments)
        {
            var items = files.Environments[settings.Name].Items(Setting);
            List<string> kept = [.. settings.Differences.Zip(items).Select(each => Kept(each.First, each.Second, settings.Name, report.Unused)).OfType<string>()];
            if (undeclared[settings.Name].Any())
                kept.Add(Text(new() { Settings = [.. undeclared[settings.Name]], Reason = reason! }));

            if (!kept.SequenceEqual(items, StringComparer.Ordinal))
                files = files.With(settings.Name, files.Environments[settings.Name].WithItems(Setting, kept));
        }

        return files;
    }

    private static string? Kept(SettingDifference difference, string text, string environment, IReadOnlyList<string> unused)
    {
        string[] names = [.. difference.Settings.Where(name => !unused.Contains($"{environment}: {name}", StringComparer.Ordinal))];
        return names.Length == difference.Settings.Count ? text : names is [] ? null : Text(difference with { Settings = names });
    }

    private static string Text(SettingDifference difference) =>
        $"new() {{ Settings = {Literal.Of(difference.Settings)}, Reason = {Literal.Of(difference.Reason)} }}";
}
