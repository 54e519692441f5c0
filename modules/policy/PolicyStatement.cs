using System.Text.Json.Serialization;

namespace CardWeb.Tf.Modules;

/// <summary>One statement of an IAM, bucket or key policy. Its JSON has AWS's own names.</summary>
internal sealed record PolicyStatement
{
    /// <summary>What it is for, in letters and digits.</summary>
    public required string Sid { get; init; }

    /// <summary>Allow, the default, or Deny, which wins over every Allow.</summary>
    public string Effect { get; init; } = "Allow";

    /// <summary>Who is meant; null in a role's own permissions.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string>? Principal { get; init; }

    /// <summary>What is meant, such as <c>s3:GetObject</c>.</summary>
    public required IReadOnlyList<string> Action { get; init; }

    /// <summary>On what, by ARN; null in a trust policy.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Resource { get; init; }

    /// <summary>When, by operator and key.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>? Condition { get; init; }

    /// <summary>A condition of one operator.</summary>
    internal static PolicyCondition When(string test, params (string Key, string[] Values)[] keys) => PolicyCondition.When(test, keys);

    /// <summary>A condition of one operator on one key.</summary>
    internal static PolicyCondition When(string test, string key, string value) => When(test, (key, [value]));

    /// <summary>A principal of one kind, such as <c>Service</c>.</summary>
    internal static IReadOnlyDictionary<string, string> By(string kind, string who) => new Dictionary<string, string>(StringComparer.Ordinal) { [kind] = who };
}
