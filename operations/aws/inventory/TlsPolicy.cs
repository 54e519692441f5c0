using System.Text.Json;

namespace CardWeb.Tf.Operations.Aws.Inventory;

/// <summary>Looks in a bucket's policy for the statement that denies everybody everything without TLS.</summary>
internal static class TlsPolicy
{
    internal static bool IsIn(string policy)
    {
        using var json = JsonDocument.Parse(policy);
        return Items(json.RootElement, "Statement").Any(Denies);
    }

    private static bool Denies(JsonElement statement) =>
        Items(statement, "Effect").Any(effect => effect.ValueEquals("Deny"))
        && Items(statement, "Action").Any(action => action.ValueEquals("s3:*") || action.ValueEquals("*"))
        && Items(statement, "Principal").SelectMany(Everybody).Any()
        && Items(statement, "Condition").SelectMany(condition => Items(condition, "Bool"))
            .SelectMany(test => Items(test, "aws:SecureTransport")).Any(value => value.ToString() is "false" or "False");

    private static IEnumerable<JsonElement> Everybody(JsonElement principal) =>
        (principal.ValueKind == JsonValueKind.Object ? Items(principal, "AWS") : [principal]).Where(who => who.ValueEquals("*"));

    // AWS writes one of a list as it is, without the list.
    private static JsonElement[] Items(JsonElement json, string name) =>
        json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out var value) ? []
        : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()]
        : [value];
}
