using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.SettingsFiles;

namespace CardWeb.Tf.Operations.Runs.Settings;

/// <summary>The files that are a user's own: one for each environment, by its name, and one that says who delivers.</summary>
public sealed record ProjectFiles(SettingsFile Delivery, IReadOnlyDictionary<string, SettingsFile> Environments)
{
    /// <summary>The folder of these files.</summary>
    public const string Folder = "environments";

    private static readonly string[] s_settings = Names(typeof(EnvironmentSettings));
    private static readonly string[] s_delivery = Names(typeof(DeliverySettings));

    /// <summary>Every text, by its path in the repository.</summary>
    public IReadOnlyDictionary<string, string> Texts =>
        Environments.Values.Append(Delivery).ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);

    /// <summary>Reads the files of a repository.</summary>
    /// <exception cref="OperationException">One can't be changed, or there is none that says who delivers.</exception>
    public static ProjectFiles Read(string root)
    {
        var texts = Directory.EnumerateFiles(Path.Combine(root, Folder), "*.cs").Order(StringComparer.Ordinal)
            .ToDictionary(path => $"{Folder}/{Path.GetFileName(path)}", File.ReadAllText, StringComparer.Ordinal);
        var deliveries = texts.Where(file => file.Value.Contains("static DeliverySettings Settings", StringComparison.Ordinal)).ToList();
        if (deliveries is not [var delivery])
            throw new OperationException($"{Folder}/ must have one file with 'static DeliverySettings Settings', got: {deliveries.Count}. Take it from the repository: git checkout -- {Folder}/Delivery.cs");

        var environments = texts.Where(file => file.Value.Contains("static EnvironmentSettings Settings", StringComparison.Ordinal))
            .Select(file => new SettingsFile(file.Key, file.Value, s_settings));
        return new(new SettingsFile(delivery.Key, delivery.Value, s_delivery), environments.ToDictionary(NameIn, StringComparer.Ordinal));
    }

    /// <summary>The same with one environment's file changed, or with a new one.</summary>
    public ProjectFiles With(string environment, SettingsFile file) =>
        this with { Environments = new Dictionary<string, SettingsFile>(Environments, StringComparer.Ordinal) { [environment] = file } };

    /// <summary>The same without an environment.</summary>
    public ProjectFiles Without(string environment) =>
        this with { Environments = Environments.Where(file => file.Key != environment).ToDictionary(StringComparer.Ordinal) };

    private static string NameIn(SettingsFile file) => file.Value("Name") is ['"', .. var name, '"'] ? name : throw new OperationException(
        $"{file.Path} must give its Name as a text such as \"staging\", got: {file.Value("Name") ?? "none"}. Change it by hand.");

    private static string[] Names(Type settings) => [.. settings.GetProperties().Where(property => property.CanWrite).Select(property => property.Name)];
}
