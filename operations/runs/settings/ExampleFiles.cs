using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.SettingsFiles;

namespace CardWeb.Tf.Operations.Runs.Settings;

/// <summary>The environments that the project came with: the tests stand on them, in <c>tests/example</c>.</summary>
public static class ExampleFiles
{
    /// <summary>Their folder.</summary>
    public const string Folder = "tests/example";

    private const string Namespace = "namespace CardWeb.Tf.Tests.Example;";
    private static readonly string s_own = $"namespace {typeof(Catalogue).Namespace};";
    private static readonly string s_using = $"using {typeof(Catalogue).Namespace};\n";

    /// <summary>The files with the example's in the place of those of the same names.</summary>
    /// <exception cref="OperationException">The example is not there.</exception>
    public static ProjectFiles PutInto(ProjectFiles files, string root)
    {
        var folder = Path.Combine(root, Folder);
        if (!Directory.Exists(folder))
            throw new OperationException($"There is no example in '{folder}'. Take it from the repository: git checkout -- {Folder}");

        foreach (var (path, text) in Directory.EnumerateFiles(folder, "*.cs").Order(StringComparer.Ordinal).Select(path => (path, Own(File.ReadAllText(path)))))
        {
            if (text.Contains("static DeliverySettings Settings", StringComparison.Ordinal))
                files = files with { Delivery = new SettingsFile(files.Delivery.Path, text, []) };
            else if (text.Contains("static EnvironmentSettings Settings", StringComparison.Ordinal))
                files = Put(files, new SettingsFile($"{ProjectFiles.Folder}/{Path.GetFileName(path)}", text, []));
        }

        return files;
    }

    private static ProjectFiles Put(ProjectFiles files, SettingsFile file)
    {
        var name = file.Value("Name")![1..^1];
        return files.With(name, files.Environments.TryGetValue(name, out var there) ? file.At(there.Path) : file);
    }

    private static string Own(string text) =>
        text.Replace(s_using + "\n", "", StringComparison.Ordinal).Replace(s_using, "", StringComparison.Ordinal).Replace(Namespace, s_own, StringComparison.Ordinal);
}
