using System.Text.Json;

namespace CardWeb.Tf.Operations.Runs.Bootstrap;

/// <summary>Tells Terraform of what is there and not in its state, so that it is taken over and not made twice.</summary>
internal static class ImportBlocks
{
    private static readonly JsonSerializerOptions s_readable = new() { WriteIndented = true };

    /// <summary>What is to be imported, by address: what is there, belongs to the stack and is unknown to the state.</summary>
    internal static IReadOnlyDictionary<string, string> Of(IReadOnlyDictionary<string, string> there, IReadOnlyList<string> known, IEnumerable<string> stack) =>
        stack.Where(address => there.ContainsKey(address) && !known.Contains(address, StringComparer.Ordinal))
            .ToDictionary(address => address, address => there[address], StringComparer.Ordinal);

    /// <summary>Writes them, or removes what an earlier run wrote.</summary>
    internal static void Write(string file, IReadOnlyDictionary<string, string> imports)
    {
        File.Delete(file);
        if (imports.Count == 0)
            return;

        var blocks = imports.Select(import => new { to = import.Key, id = import.Value });
        File.WriteAllText(file, JsonSerializer.Serialize(new { import = blocks }, s_readable));
    }
}
