using System.Collections;
using System.Globalization;
using System.Reflection;
using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Operations.Checks.Parity;

/// <summary>Reads an environment's settings as a flat list: by path such as <c>TargetGroup.HealthCheck.Path</c>, each as text.</summary>
internal static class SettingValues
{
    /// <summary>A setting that is not given.</summary>
    public const string None = "none";

    private const string Own = "its own";

    /// <summary>By what an environment is told from the others: two that agree here would be one. Whether such a setting is given at all is compared.</summary>
    private static readonly string[] s_identity = ["Name", "NamePrefix", "AccountId", "StateBucket", "Network.Cidr", "Listener.CertificateArn", "Listener.FurtherCertificateArns", "Domain.Name", "Domain.FurtherNames", "Domain.ZoneId", "Domain.ZoneName", "Domain.CertificateNames"];

    // What an operator sets for a while in one environment: a release that is tried, rolled forward or back, a page of maintenance.
    private static readonly string[] s_passing = ["Image.ApprovedVersions", "Image.Version", "Image.DeprecateAt", "TargetGroup.Weight", nameof(EnvironmentSettings.Candidate), nameof(EnvironmentSettings.Maintenance)];

    // What they say is of this comparison, and of the review of policies.
    private static readonly string[] s_remarks = [nameof(EnvironmentSettings.Differences), nameof(EnvironmentSettings.Exceptions)];

    /// <summary>The values by path. A part that is a record has its kind's name as its value.</summary>
    public static IReadOnlyDictionary<string, string> Of(EnvironmentSettings settings) =>
        Properties(settings, "").Where(value => !s_remarks.Concat(s_passing).Any(left => IsWithin(value.Path, left)))
            .ToDictionary(value => value.Path, value => Comparable(settings, value.Path, value.Text));

    private static bool IsWithin(string path, string part) => path.StartsWith(part, StringComparison.Ordinal) && (path.Length == part.Length || path[part.Length] is '.' or '[');

    private static IEnumerable<(string Path, string Text)> Within(object? part, string path) => part switch
    {
        null => [(path, None)],
        string text => [(path, text)],
        IEnumerable list => List([.. list.Cast<object?>()], path),
        _ when part.GetType().Namespace?.StartsWith("CardWeb.", StringComparison.Ordinal) == true && !part.GetType().IsEnum => [(path, part.GetType().Name), .. Properties(part, path + ".")],
        _ => [(path, Convert.ToString(part, CultureInfo.InvariantCulture)!)],
    };

    private static IEnumerable<(string Path, string Text)> Properties(object part, string path) =>
        part.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite)
            .SelectMany(property => Within(property.GetValue(part), path + property.Name));

    // Of simple values as one line, of records item by item.
    private static IEnumerable<(string Path, string Text)> List(object?[] items, string path)
    {
        var read = items.Select((item, at) => Within(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{at}]")).ToArray()).ToArray();
        return read.All(item => item is [_])
            ? [(path, items.Length == 0 ? None : string.Join(", ", read.Select(item => item[0].Text)))]
            : [(path, string.Create(CultureInfo.InvariantCulture, $"{items.Length} of them")), .. read.SelectMany(item => item)];
    }

    // What only follows from the environment's name, account or region is no difference of its own.
    private static string Comparable(EnvironmentSettings settings, string path, string text) =>
        s_identity.Contains(path) ? text == None ? None : Own
        : path == nameof(EnvironmentSettings.Region) ? text
        : text.Replace(settings.AccountId, "<account>", StringComparison.Ordinal).Replace(settings.Region, "<region>", StringComparison.Ordinal);
}
