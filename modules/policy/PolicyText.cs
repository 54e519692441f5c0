using System.Text.Encodings.Web;
using System.Text.Json;

namespace CardWeb.Tf.Modules;

/// <summary>The text of a policy.</summary>
internal static class PolicyText
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A policy of these statements.</summary>
    internal static string Of(params IEnumerable<PolicyStatement> statements) =>
        JsonSerializer.Serialize(new Dictionary<string, object>(StringComparer.Ordinal) { ["Version"] = "2012-10-17", ["Statement"] = statements.ToArray() }, Plain);
}
