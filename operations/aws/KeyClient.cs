using System.Text;
using System.Text.Json;

namespace CardWeb.Tf.Operations.Aws;

/// <summary>Asks AWS's key management, whose protocol is JSON.</summary>
public sealed class KeyClient(AwsAccess access) : IDisposable
{
    private readonly SignedPost _post = new(access, "kms");

    /// <summary>What the service says of a key, by its id or its name; null when there is none.</summary>
    public async Task<JsonElement?> DescribeAsync(string key, CancellationToken cancel)
    {
        try
        {
            var answer = await CallAsync("DescribeKey", new() { ["KeyId"] = key }, cancel);
            return answer.GetProperty("KeyMetadata");
        }
        catch (AwsRefusalException e) when (e.Code == "NotFoundException")
        {
            return null;
        }
    }

    /// <summary>The ids of all keys of the account in the region.</summary>
    public async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancel)
    {
        List<string> ids = [];
        for (string? marker = null; ;)
        {
            var answer = await CallAsync("ListKeys", marker is null ? [] : new() { ["Marker"] = marker }, cancel);
            ids.AddRange(answer.GetProperty("Keys").EnumerateArray().Select(key => key.GetProperty("KeyId").GetString()!));
            marker = answer.TryGetProperty("NextMarker", out var next) ? next.GetString() : null;
            if (marker is null)
                return ids;
        }
    }

    /// <summary>Makes a symmetric key that encrypts, and returns its id.</summary>
    public async Task<string> CreateAsync(string description, CancellationToken cancel)
    {
        var answer = await CallAsync("CreateKey", new() { ["Description"] = description, ["KeySpec"] = "SYMMETRIC_DEFAULT", ["KeyUsage"] = "ENCRYPT_DECRYPT" }, cancel);
        return answer.GetProperty("KeyMetadata").GetProperty("KeyId").GetString()!;
    }

    /// <summary>Gives a key a name.</summary>
    public Task NameAsync(string id, string alias, CancellationToken cancel) =>
        CallAsync("CreateAlias", new() { ["TargetKeyId"] = id, ["AliasName"] = alias }, cancel);

    /// <inheritdoc />
    public void Dispose() => _post.Dispose();

    private async Task<JsonElement> CallAsync(string action, Dictionary<string, string> parameters, CancellationToken cancel)
    {
        KeyValuePair<string, string>[] headers = [new("Content-Type", "application/x-amz-json-1.1"), new("X-Amz-Target", $"TrentService.{action}")];
        var body = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(parameters));
        var (status, text) = await _post.SendAsync(body, headers, cancel);
        return status == 200 ? Parse(text) : throw Refused(action, status, text);
    }

    // Some calls answer nothing.
    private static JsonElement Parse(string text)
    {
        if (text.Length == 0)
            return default;

        using var json = JsonDocument.Parse(text);
        return json.RootElement.Clone();
    }

    private static AwsRefusalException Refused(string action, int status, string text)
    {
        var error = text.StartsWith('{') ? Parse(text) : (JsonElement?)null;
        var code = Text(error, "__type")?.Split('#')[^1] ?? "";
        return new AwsRefusalException(code, $"kms refused {action} with HTTP {status}: {Text(error, "message") ?? Text(error, "Message") ?? text}");
    }

    private static string? Text(JsonElement? json, string name) =>
        json is { } value && value.TryGetProperty(name, out var member) ? member.GetString() : null;
}
