using System.Collections;
using System.Globalization;
using System.Reflection;

namespace CardWeb.Tf.Environments;

/// <summary>Finds settings that are null and may not be, at any depth: the compiler warns of them, and can be silenced.</summary>
internal static class MissingSettings
{
    /// <summary>One sentence for each, by its path such as <c>Server.DataVolumes[0].DeviceName</c>.</summary>
    internal static IEnumerable<string> In(object settings) => Within(settings, "");

    private static IEnumerable<string> Within(object part, string path) => part switch
    {
        string => [],
        IReadOnlyDictionary<string, string?> map => map.SelectMany(entry => Of(entry.Value, $"{path}[{entry.Key}]")),
        IEnumerable list => list.Cast<object?>().SelectMany((item, index) => Of(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"))),
        _ when part.GetType().Namespace?.StartsWith("CardWeb.", StringComparison.Ordinal) == true => Properties(part, path.Length == 0 ? "" : path + "."),
        _ => [],
    };

    private static IEnumerable<string> Properties(object part, string path) =>
        from property in part.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where property.CanWrite
        let value = property.GetValue(part)
        where value is not null || new NullabilityInfoContext().Create(property).WriteState == NullabilityState.NotNull
        from problem in Of(value, path + property.Name)
        select problem;

    private static IEnumerable<string> Of(object? value, string path) =>
        value is null ? [$"{path} must be set, got: null. Give it a value, or leave it out where it has a default."] : Within(value, path);
}
