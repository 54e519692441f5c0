using System.Text.Json;

namespace CardWeb.Tf.Operations.Terraform.Runner;

/// <summary>One line of what Terraform's commands write with <c>-json</c>.</summary>
public sealed record TerraformEvent
{
    /// <summary>Terraform's name for it: <c>apply_start</c>, <c>diagnostic</c>, <c>change_summary</c> and others.</summary>
    public required string Type { get; init; }

    /// <summary>Terraform's own sentence.</summary>
    public required string Message { get; init; }

    /// <summary>The resource it is about, when it is about one.</summary>
    public string? Address { get; init; }

    /// <summary>What is done to the resource: <c>create</c>, <c>update</c>, <c>delete</c>, <c>read</c> and others.</summary>
    public string? Action { get; init; }

    /// <summary>Its error or warning, for the type <c>diagnostic</c>.</summary>
    public Diagnostic? Diagnostic { get; init; }

    /// <summary>Its counts, for the type <c>change_summary</c>.</summary>
    public ChangeSummary? Changes { get; init; }

    /// <summary>Reads one line; null when it is not one of these, as a few that Terraform writes are not.</summary>
    public static TerraformEvent? Parse(string line)
    {
        if (!line.StartsWith('{'))
            return null;

        try
        {
            using var json = JsonDocument.Parse(line);
            return From(json.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static TerraformEvent? From(JsonElement json)
    {
        if (Text(json, "type") is not { } type)
            return null;

        var about = Child(json, "hook") ?? Child(json, "change");
        return new TerraformEvent
        {
            Type = type,
            Message = Text(json, "@message") ?? "",
            Address = about is { } a && Child(a, "resource") is { } resource ? Text(resource, "addr") : null,
            Action = about is { } b ? Text(b, "action") : null,
            Diagnostic = Child(json, "diagnostic") is { } diagnostic ? Diagnostic.From(diagnostic) : null,
            Changes = Child(json, "changes") is { } changes ? ChangeSummary.From(changes) : null,
        };
    }

    private static JsonElement? Child(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
