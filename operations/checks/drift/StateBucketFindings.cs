using CardWeb.Tf.Operations.Aws.Inventory;

namespace CardWeb.Tf.Operations.Checks.Drift;

/// <summary>A state bucket that is not as the account's bootstrap made it. No plan of the environment shows it.</summary>
internal static class StateBucketFindings
{
    private const string Versioning = "versioning_configuration.status";

    // Without them a state may be lost for good, or read by everybody.
    private static readonly string[] s_critical =
        ["bucket", Versioning, "block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"];

    /// <summary>Finds them.</summary>
    public static IEnumerable<Finding> Of(Comparison comparison, EnvironmentInventory inventory) =>
        inventory.StateBucket.Select(difference => Finding(comparison, difference));

    private static Finding Finding(Comparison comparison, BootstrapDifference difference)
    {
        var bucket = comparison.Target.Settings.StateBucket;
        var isVersioning = difference.Attribute is Versioning;
        var command = isVersioning
            ? comparison.Remedies.Aws($"s3api put-bucket-versioning --bucket {bucket} --versioning-configuration Status=Enabled")
            : comparison.Target.Command("bootstrap");
        return new()
        {
            Category = FindingCategory.ChangedOutside,
            Severity = s_critical.Contains(difference.Attribute) ? Severity.Critical : Severity.Warning,
            Address = difference.Address,
            PhysicalId = bucket,
            Attribute = difference.Attribute,
            Wanted = difference.Wanted,
            Found = difference.Found,
            Summary = isVersioning
                ? "The state's bucket keeps no old versions: a state that is overwritten is lost."
                : "The state's bucket is not as the account's bootstrap makes it.",
            Remedy = comparison.Remedies.ByHand(command, adopt: null),
        };
    }
}
