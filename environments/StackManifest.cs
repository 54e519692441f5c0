using System.Text.Json;
using System.Text.Json.Nodes;

namespace CardWeb.Tf.Environments;

/// <summary>
/// The list of stacks that the cdktf CLI reads (<c>manifest.json</c>). A synthesis writes those that it made alone: the
/// others, whose files are still there, are kept.
/// </summary>
internal static class StackManifest
{
    private const string Name = "manifest.json";
    private const string Stacks = "stacks";

    /// <summary>The list as it is; null when there is none.</summary>
    internal static JsonObject? Read(string outputFolder)
    {
        var file = Path.Combine(outputFolder, Name);
        try
        {
            return File.Exists(file) ? JsonNode.Parse(File.ReadAllText(file)) as JsonObject : null;
        }
        catch (JsonException)
        {
            // Half of a file, of a run that was killed: the next one writes it again.
            return null;
        }
    }

    /// <summary>Adds the stacks of an earlier list that are not in the one that is there now.</summary>
    internal static void Keep(JsonObject? earlier, string outputFolder)
    {
        if (earlier?[Stacks] is not JsonObject old || Read(outputFolder) is not { } manifest || manifest[Stacks] is not JsonObject now)
            return;

        var kept = old.Where(stack => !now.ContainsKey(stack.Key) && Directory.Exists(Path.Combine(outputFolder, Stacks, stack.Key))).ToList();
        if (kept.Count == 0)
            return;

        foreach (var (name, stack) in kept)
            now[name] = stack?.DeepClone();

        File.WriteAllText(Path.Combine(outputFolder, Name), manifest.ToString());
    }
}
