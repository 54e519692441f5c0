using System.Text.Json;
using CardWeb.Tf.Operations.Terraform.Runner;

namespace CardWeb.Tf.Operations.Terraform.Stacks;

/// <summary>A synthesized stack, as far as operating it needs to be read.</summary>
public sealed record StackFile
{
    /// <summary>The name that the cdktf library gives it.</summary>
    public const string Name = "cdk.tf.json";

    /// <summary>The folder it is in.</summary>
    public required string Folder { get; init; }

    /// <summary>The providers, each with its exact version.</summary>
    public required IReadOnlyList<RequiredProvider> Providers { get; init; }

    /// <summary>What decides <c>terraform init</c>: the providers and the backend, as text.</summary>
    public required string Settings { get; init; }

    /// <summary>The construct's path, without the stack's name, by the resource's Terraform address.</summary>
    public required IReadOnlyDictionary<string, string> ConstructPaths { get; init; }

    /// <summary>Reads a stack's folder.</summary>
    public static StackFile Read(string folder)
    {
        var file = Path.Combine(folder, Name);
        if (!File.Exists(file))
            throw new OperationException($"There is no '{file}': synthesize first ('dotnet run', without arguments).");

        using var json = JsonDocument.Parse(File.ReadAllText(file));
        var terraform = json.RootElement.GetProperty("terraform");
        return new StackFile
        {
            Folder = folder,
            Settings = terraform.GetRawText(),
            Providers = [.. terraform.GetProperty("required_providers").EnumerateObject().Select(RequiredProvider.From)],
            ConstructPaths = Paths(json.RootElement),
        };
    }

    private static Dictionary<string, string> Paths(JsonElement root)
    {
        Dictionary<string, string> paths = new(StringComparer.Ordinal);
        if (!root.TryGetProperty("resource", out var types))
            return paths;

        foreach (var type in types.EnumerateObject())
        {
            foreach (var resource in type.Value.EnumerateObject())
            {
                if (ConstructPath(resource.Value) is { } path)
                    paths[$"{type.Name}.{resource.Name}"] = path;
            }
        }

        return paths;
    }

    private static string? ConstructPath(JsonElement resource)
    {
        if (!resource.TryGetProperty("//", out var comment)
            || !comment.TryGetProperty("metadata", out var metadata)
            || !metadata.TryGetProperty("path", out var path))
            return null;

        var text = path.GetString()!;
        return text[(text.IndexOf('/', StringComparison.Ordinal) + 1)..];
    }
}
