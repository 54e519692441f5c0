using System.Reflection;

namespace CardWeb.Tf.Environments;

/// <summary>The environments and who delivers them, as the classes of one namespace give them.</summary>
public sealed class EnvironmentCatalogue
{
    /// <summary>Takes what is given; the product's name comes from <paramref name="delivery"/>.</summary>
    public EnvironmentCatalogue(IEnumerable<EnvironmentSettings> environments, DeliverySettings delivery)
    {
        Delivery = delivery;
        Environments = [.. environments.Select(settings => settings with { Product = delivery.Product }).OrderBy(settings => settings.Name)];
        Accounts = AccountSettings.Of(Environments, delivery);
    }

    /// <summary>Who delivers them.</summary>
    public DeliverySettings Delivery { get; }

    /// <summary>Every environment, by name.</summary>
    public IReadOnlyList<EnvironmentSettings> Environments { get; }

    /// <summary>Every account, by its number.</summary>
    public IReadOnlyList<AccountSettings> Accounts { get; }

    /// <summary>The environment that all others are compared with: the one that <see cref="DeliverySettings.Reference"/> names, or the only one.</summary>
    /// <exception cref="InvalidSettingsException">There is none of that name.</exception>
    public EnvironmentSettings FindReference() => Environments is [var only] ? only
        : Environments.FirstOrDefault(settings => settings.Name == Delivery.Reference)
        ?? throw new InvalidSettingsException(
        [
            $"delivery: Reference must be one of the environments ({string.Join(", ", Environments.Select(settings => settings.Name))}), got: \"{Delivery.Reference}\". "
            + "Set Reference in environments/Delivery.cs to the one that all others are compared with.",
        ]);

    /// <summary>Reads what the namespace of one class among them gives.</summary>
    public static EnvironmentCatalogue Of(Type among) => Of(among.Assembly, among.Namespace!);

    /// <summary>Reads every static property <c>Settings</c> of a namespace.</summary>
    /// <exception cref="InvalidSettingsException">It does not say once who delivers.</exception>
    public static EnvironmentCatalogue Of(Assembly assembly, string place)
    {
        object[] found =
        [
            .. assembly.GetTypes()
                .Where(type => type.Namespace == place)
                .Select(type => type.GetProperty("Settings", BindingFlags.Public | BindingFlags.Static))
                .OfType<PropertyInfo>()
                .Select(property => property.GetValue(null)!),
        ];
        return found.OfType<DeliverySettings>().ToArray() is [var delivery]
            ? new EnvironmentCatalogue(found.OfType<EnvironmentSettings>(), delivery)
            : throw new InvalidSettingsException([$"environments/ must have one class with {nameof(DeliverySettings)} Settings, got: {found.OfType<DeliverySettings>().Count()}."]);
    }

    /// <summary>The environment of that name.</summary>
    /// <exception cref="InvalidSettingsException">There is none; the message names those that there are.</exception>
    public EnvironmentSettings Find(string name) =>
        Environments.FirstOrDefault(settings => settings.Name == name)
        ?? throw new InvalidSettingsException([$"There is no environment \"{name}\". There are: {string.Join(", ", Environments.Select(settings => settings.Name))}."]);
}
