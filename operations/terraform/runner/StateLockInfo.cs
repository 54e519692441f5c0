using System.Globalization;
using System.Text.Json;
using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Operations.Terraform.Runner;

/// <summary>Who holds the lock of a state, as Terraform tells when it can't have it, and as the lock object itself tells.</summary>
public sealed record StateLockInfo
{
    private const string Unknown = "unknown";

    /// <summary>What unlocking asks for.</summary>
    public required string Id { get; init; }

    /// <summary>User and machine.</summary>
    public required string Who { get; init; }

    /// <summary>What they do: <c>OperationTypeApply</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>Since when, in Terraform's words.</summary>
    public required string Created { get; init; }

    /// <summary>Of which state it is, with the bucket's name.</summary>
    public string Path { get; init; } = "";

    /// <summary>Since when; null when the words for it are no time.</summary>
    public DateTimeOffset? Since => DateTimeOffset.TryParse(
        Created.Replace(" UTC", "", StringComparison.Ordinal), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var since)
        ? since.ToUniversalTime()
        : null;

    /// <summary>Since when, to the second.</summary>
    public string When => Since is { } since ? string.Create(CultureInfo.InvariantCulture, $"{since:yyyy-MM-dd HH:mm:ss} UTC") : Created;

    /// <summary>What they do, in plain words.</summary>
    public string Doing => Operation.Replace("OperationType", "", StringComparison.Ordinal).ToUpperInvariant() switch
    {
        "APPLY" => "an apply",
        "PLAN" => "a plan",
        "" or "UNKNOWN" => "an unknown operation",
        var other => $"'{other}'",
    };

    /// <summary>Reads it from the detail of Terraform's error; null when the error is another one.</summary>
    public static StateLockInfo? From(Diagnostic diagnostic)
    {
        var fields = diagnostic.Detail.Split('\n')
            .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries))
            .Where(parts => parts.Length == 2)
            .GroupBy(parts => parts[0], parts => parts[1], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        return fields.TryGetValue("ID", out var id) && id.Length > 0 ? Of(id, name => fields.GetValueOrDefault(name)) : null;
    }

    /// <summary>Reads the lock object.</summary>
    /// <exception cref="OperationException">It is not what Terraform writes.</exception>
    public static StateLockInfo Parse(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var root = json.RootElement;
            return Of(root.GetProperty("ID").GetString()!, name => root.TryGetProperty(name, out var value) ? value.GetString() : null);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new OperationException($"The lock object is not what Terraform writes: {e.Message} It holds: '{text.Trim()}'.", e);
        }
    }

    /// <summary>In plain words, with what to do.</summary>
    public override string ToString() =>
        $"The state is locked by {Who}, since {When}, for {Doing}; the lock's id is {Id}. "
        + $"Wait until that run has ended. If it is certain that it is dead, unlock with this id: {Unlock}";

    private string Unlock => Environment is { } name
        ? $"'dotnet run -- state unlock {name} --id {Id}' (with --local on the emulator)."
        : $"'terraform force-unlock {Id}' in the stack's folder.";

    private string? Environment => Catalogue.All.FirstOrDefault(settings => Path.EndsWith(settings.StateKey, StringComparison.Ordinal))?.Name;

    private static StateLockInfo Of(string id, Func<string, string?> field) => new()
    {
        Id = id,
        Who = field("Who") ?? Unknown,
        Operation = field("Operation") ?? Unknown,
        Created = field("Created") ?? Unknown,
        Path = field("Path") ?? "",
    };
}
