namespace CardWeb.Tf.Environments;

/// <summary>The environments. A new one is a file like the others and a line here.</summary>
public static class Catalogue
{
    /// <summary>Every environment, in the order in which a change passes through them.</summary>
    public static IReadOnlyList<EnvironmentSettings> All { get; } = [Development.Settings, Staging.Settings, Production.Settings];

    /// <summary>The environment of that name.</summary>
    /// <exception cref="InvalidSettingsException">There is none; the message names those that there are.</exception>
    public static EnvironmentSettings Find(string name) =>
        All.FirstOrDefault(settings => settings.Name == name)
        ?? throw new InvalidSettingsException([$"There is no environment \"{name}\". There are: {string.Join(", ", All.Select(settings => settings.Name))}."]);
}
