using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CardWeb.Tf.Operations.Reports;

namespace CardWeb.Tf.Operations.Reports;

/// <summary>How every report is written as JSON, in the schemas of docs/reports.md.</summary>
public static class ReportJson
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>The text of a file.</summary>
    public static string Text<T>(T content) => JsonSerializer.Serialize(content, s_options) + "\n";
}
