using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CardWeb.Tf.Operations;

/// <summary>The file that <c>--json</c> names: what a verb found, in the schemas of docs/reports.md.</summary>
public static class JsonFile
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>Writes it, with its folder; does nothing when no file is named.</summary>
    public static void Write<T>(string? file, T content)
    {
        if (file is null)
            return;

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            File.WriteAllText(file, Text(content) + "\n");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new OperationException($"--json '{file}' can't be written: {e.Message}", e);
        }
    }

    /// <summary>What is written.</summary>
    public static string Text<T>(T content) => JsonSerializer.Serialize(content, s_options);
}
