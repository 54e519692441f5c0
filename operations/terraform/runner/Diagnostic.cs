using System.Text.Json;

namespace CardWeb.Tf.Operations.Terraform.Runner;

/// <summary>An error or a warning of Terraform's.</summary>
public sealed record Diagnostic
{
    /// <summary>Whether it is an error; a warning otherwise.</summary>
    public required bool IsError { get; init; }

    /// <summary>What is wrong, in one line.</summary>
    public required string Summary { get; init; }

    /// <summary>More of it, often several lines; may be empty.</summary>
    public required string Detail { get; init; }

    /// <summary>The resource it is about, when it is about one.</summary>
    public string? Address { get; init; }

    /// <summary>Where in the configuration, such as <c>resource.aws_lb.lb.subnets</c>, when Terraform says so.</summary>
    public string? Context { get; init; }

    /// <summary>Reads one as Terraform writes it.</summary>
    public static Diagnostic From(JsonElement json) => new()
    {
        IsError = string.Equals(Text(json, "severity"), "error", StringComparison.Ordinal),
        Summary = Text(json, "summary") ?? "",
        Detail = Text(json, "detail") ?? "",
        Address = Text(json, "address"),
        Context = json.TryGetProperty("snippet", out var snippet) && snippet.ValueKind == JsonValueKind.Object
            ? Text(snippet, "context")
            : null,
    };

    /// <summary>Readable text: the address and the summary, the detail indented below.</summary>
    public override string ToString()
    {
        var about = Address ?? Context;
        var head = about is null ? Summary : $"{about}: {Summary}";
        return Detail.Length == 0 ? head : $"{head}\n  {Detail.Trim().ReplaceLineEndings("\n  ")}";
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
