using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CardWeb.Tf.Benchmarks;

/// <summary>What is measured has to make what it always made: the JSON of every environment is the approved one, byte for byte.</summary>
internal static class ApprovedJson
{
    // As the tests write what they approve.
    private static readonly JsonSerializerOptions s_approved = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task EnsureAsync()
    {
        var folder = Place.Temporary("json");
        _ = await Run.OfAsync(new Call(Place.Root, "dotnet", Place.Program) { Variables = { ["CDKTF_OUTDIR"] = folder } });
        foreach (var file in Place.Approved)
        {
            var stack = Path.GetFileName(file)[..^".tf.json".Length];
            var made = await File.ReadAllTextAsync(Path.Combine(folder, "stacks", stack, "cdk.tf.json"));
            if (JsonNode.Parse(made)!.ToJsonString(s_approved) + "\n" != await File.ReadAllTextAsync(file))
                throw new InvalidOperationException($"The JSON of {stack} is not the approved one: compare {folder}/stacks/{stack}/cdk.tf.json with {file}.");
        }

        Directory.Delete(folder, recursive: true);
    }
}
