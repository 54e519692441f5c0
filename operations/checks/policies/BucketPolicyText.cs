using System.Text.Json;
using System.Text.Json.Nodes;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Checks.Policies;

/// <summary>Reads a bucket's policy.</summary>
internal static class BucketPolicyText
{
    /// <summary>Whether it denies everybody everything, on the bucket and on all in it, that does not come over TLS.</summary>
    public static bool DemandsTls(JsonNode? policy)
    {
        try
        {
            return policy is JsonValue && JsonNode.Parse(policy.ToString()) is JsonObject document && document.Blocks("Statement").Any(DeniesPlain);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool DeniesPlain(JsonObject statement) =>
        statement["Effect"].Is("Deny")
        && statement["Principal"] is { } principal && Texts((principal as JsonObject)?["AWS"] ?? principal).Contains("*")
        && Texts(statement["Action"]).Any(action => action is "s3:*" or "*")
        && Texts(statement["Resource"]) is var on && (on.Contains("*") || (on.Any(arn => arn.EndsWith("/*", StringComparison.Ordinal)) && on.Any(arn => !arn.EndsWith('*'))))
        && statement["Condition"] is JsonObject { Count: 1 } condition
        && condition["Bool"] is JsonObject { Count: 1 } plain && Texts(plain["aws:SecureTransport"]) is ["false"];

    private static string[] Texts(JsonNode? value) => [.. value.Values().Select(each => each.ToString())];
}
