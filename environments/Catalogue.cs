using System.Reflection;

namespace CardWeb.Tf.Environments;

/// <summary>The environments: every static class in this folder with a property <c>Settings</c>. Adding one is adding its file.</summary>
public static class Catalogue
{
    /// <summary>The environment that all others are compared with.</summary>
    public const string Reference = "production";

    /// <summary>Every environment, by name.</summary>
    public static IReadOnlyList<EnvironmentSettings> All { get; } =
    [
        .. typeof(Catalogue).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(Catalogue).Namespace)
            .Select(type => type.GetProperty("Settings", BindingFlags.Public | BindingFlags.Static))
            .Where(property => property?.PropertyType == typeof(EnvironmentSettings))
            .Select(property => (EnvironmentSettings)property!.GetValue(null)!)
            .OrderBy(settings => settings.Name),
    ];

    /// <summary>The environment of that name.</summary>
    /// <exception cref="InvalidSettingsException">There is none; the message names those that there are.</exception>
    public static EnvironmentSettings Find(string name) =>
        All.FirstOrDefault(settings => settings.Name == name)
        ?? throw new InvalidSettingsException([$"There is no environment \"{name}\". There are: {string.Join(", ", All.Select(settings => settings.Name))}."]);
}
