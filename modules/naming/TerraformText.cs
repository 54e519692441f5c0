using System.Text.Json;

namespace CardWeb.Tf.Modules;

/// <summary>The text that Terraform wants for a C# value.</summary>
public static class TerraformText
{
    /// <summary>A text that Terraform takes as it stands: what would begin an expression is escaped.</summary>
    public static string ToTerraformLiteral(this string text) =>
        text.Replace("${", "$${", StringComparison.Ordinal).Replace("%{", "%%{", StringComparison.Ordinal);

    /// <summary>An enumeration's value in snake case: <c>RoundRobin</c> becomes <c>round_robin</c>.</summary>
    public static string ToTerraform(this Enum value) => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
