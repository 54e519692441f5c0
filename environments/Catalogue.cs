namespace CardWeb.Tf.Environments;

/// <summary>The environments: every static class in this folder with a property <c>Settings</c>. Adding one is adding its file.</summary>
public static class Catalogue
{
    /// <summary>What is read. The tests put one of their own in its place, so that what is written into this folder breaks none of them.</summary>
    public static EnvironmentCatalogue Current { get; set; } = EnvironmentCatalogue.Of(typeof(Delivery));

    /// <summary>Every environment, by name.</summary>
    public static IReadOnlyList<EnvironmentSettings> All => Current.Environments;

    /// <summary>The environment that all others are compared with.</summary>
    public static EnvironmentSettings FindReference() => Current.FindReference();

    /// <summary>The product's own name, such as <c>card-web</c>.</summary>
    public static string Product => Current.Delivery.Product;

    /// <summary>The environment of that name.</summary>
    /// <exception cref="InvalidSettingsException">There is none; the message names those that there are.</exception>
    public static EnvironmentSettings Find(string name) => Current.Find(name);
}
