using System.Globalization;
using System.Text.Json;

namespace CardWeb.Tf.Operations.Checks.Drift;

/// <summary>Reads an ignore file, and keeps every problem in it.</summary>
internal sealed class IgnoreFileParser(DateOnly today)
{
    private const string List = "ignore";
    private const string DateForm = "yyyy-MM-dd";

    private static readonly string[] s_fields = ["address", "physicalId", "attribute", "reason", "until"];

    private readonly List<string> _problems = [];

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>The entries; only those that are right.</summary>
    public IReadOnlyList<IgnoreEntry> Parse(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return Read(json.RootElement);
        }
        catch (JsonException e)
        {
            _problems.Add($"It is not JSON: {e.Message}");
            return [];
        }
    }

    private IReadOnlyList<IgnoreEntry> Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty(List, out var list) || list.ValueKind != JsonValueKind.Array)
        {
            _problems.Add($$"""It must be an object with the list "{{List}}", got: {{Short(root)}}. Like this: {"{{List}}": [{"address": "aws_lb.x", "reason": "why", "until": "{{today.AddMonths(1):yyyy-MM-dd}}"}]}.""");
            return [];
        }

        Fields("the file", root, [List]);
        IgnoreEntry?[] entries = [.. list.EnumerateArray().Select((entry, at) => Entry(string.Create(CultureInfo.InvariantCulture, $"entry {at + 1}"), entry))];
        return [.. entries.OfType<IgnoreEntry>()];
    }

    private IgnoreEntry? Entry(string where, JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            _problems.Add($"{where}: must be an object, got: {Short(json)}.");
            return null;
        }

        var before = _problems.Count;
        Fields(where, json, s_fields);
        var (address, id) = (Text(where, json, "address"), Text(where, json, "physicalId"));
        if (address is null == id is null)
            _problems.Add($"{where}: must have either \"address\" (Terraform's) or \"physicalId\" (AWS's id, ARN or name), got {(address is null ? "neither" : "both")}.");

        var reason = Text(where, json, "reason");
        if (reason is null)
            _problems.Add($"{where}: must have a \"reason\", in words that the next reader understands.");

        var entry = new IgnoreEntry
        {
            Address = address, PhysicalId = id, Attribute = Text(where, json, "attribute"), Reason = reason ?? "", Until = Until(where, json, address ?? id),
        };
        return _problems.Count == before ? entry : null;
    }

    private void Fields(string where, JsonElement json, string[] allowed)
    {
        foreach (var group in json.EnumerateObject().GroupBy(field => field.Name))
        {
            if (!allowed.Contains(group.Key))
                _problems.Add($"{where}: unknown field \"{group.Key}\"; there are: {string.Join(", ", allowed)}.");
            else if (group.Count() > 1)
                _problems.Add($"{where}: \"{group.Key}\" is a duplicate field.");
        }
    }

    private string? Text(string where, JsonElement json, string field)
    {
        if (!json.TryGetProperty(field, out var value))
            return null;

        if (value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString()))
            return value.GetString();

        _problems.Add($"{where}: \"{field}\" must be a text that is not empty, got: {Short(value)}.");
        return null;
    }

    private DateOnly Until(string where, JsonElement json, string? subject)
    {
        var text = Text(where, json, "until");
        if (text is null)
            _problems.Add($"{where}: must have \"until\", the last day on which it counts, such as \"{today.AddMonths(1):yyyy-MM-dd}\".");
        else if (!DateOnly.TryParseExact(text, DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            _problems.Add($"{where}: \"until\" must be a day like \"{today.AddMonths(1):yyyy-MM-dd}\", got: \"{text}\".");
        else if (day < today)
            _problems.Add($"{where}: {subject ?? "it"} was ignored until {text}, which is past: fix it, give a new reason and date, or remove the entry.");
        else
            return day;

        return default;
    }

    private static string Short(JsonElement value) => value.GetRawText() is { Length: > 60 } text ? text[..60] + "…" : value.GetRawText();
}
