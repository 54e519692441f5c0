using System.Text.Json;

namespace CardWeb.Tf.Operations;

/// <summary>The project's folder, the one that holds <c>cdktf.json</c>, and where things are kept in it.</summary>
public sealed class Workspace
{
    private const string Marker = "cdktf.json";
    private const string DefaultOutput = "cdktf.out";

    private Workspace(string root)
    {
        Root = root;
        Output = Path.Combine(root, OutputName(Path.Combine(root, Marker)));
    }

    /// <summary>The folder with <c>cdktf.json</c>.</summary>
    public string Root { get; }

    /// <summary>Where stacks are synthesized to: <c>cdktf.out</c>, or what cdktf.json's <c>output</c> says.</summary>
    public string Output { get; }

    /// <summary>Where the emulator that <c>up</c> starts keeps its files.</summary>
    public string EmulatorFolder => Path.Combine(Root, ".emulator");

    /// <summary>What may be deleted at any time: it is found or made again.</summary>
    public string Cache => Path.Combine(Root, ".terraform");

    /// <summary>The workspace of the current folder, or of the nearest folder above it that is one.</summary>
    public static Workspace Find() => Find(Directory.GetCurrentDirectory());

    /// <summary>The workspace of a folder, or of the nearest folder above it that is one.</summary>
    public static Workspace Find(string folder) => TryFind(folder) ?? throw new OperationException(
        $"No {Marker} in '{folder}' or any folder above it. Run this in the project's folder.");

    /// <summary>The same; null when there is none.</summary>
    public static Workspace? TryFind(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, Marker)))
                return new Workspace(at.FullName);
        }

        return null;
    }

    /// <summary>Where a stack's files are, and where Terraform runs for it.</summary>
    public string StackFolder(string stackName) => Path.Combine(Output, "stacks", stackName);

    private static string OutputName(string file)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file));
            return json.RootElement.TryGetProperty("output", out var output)
                ? output.GetString() ?? DefaultOutput
                : DefaultOutput;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new OperationException($"'{file}' is not what cdktf expects: {e.Message}", e);
        }
    }
}
