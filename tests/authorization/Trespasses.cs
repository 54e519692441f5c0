namespace CardWeb.Tf.Tests.Authorization;

/// <summary>
/// What a role that deploys may do to things without the environment's tags. docs/bootstrap.md says why ("What two tags
/// cannot limit").
/// </summary>
internal static class Trespasses
{
    /// <summary>As the authority names them: the call, the resource type, whose it is.</summary>
    public static IReadOnlyList<string> Known { get; } =
    [
        // KMS knows a new key's tags and aliases late: one without any may be the one that was just made.
        "kms:CreateAlias on key: untagged",
        "kms:EnableKeyRotation on key: untagged",

        // An alarm of the environment's name that has no tags looks like one that is being made.
        "cloudwatch:PutMetricAlarm on alarm: untagged",
    ];
}
