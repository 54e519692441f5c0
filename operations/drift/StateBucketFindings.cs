using CardWeb.Tf.Operations.Inventory;

namespace CardWeb.Tf.Operations.Drift;

/// <summary>A state bucket that keeps no old versions: a state that is lost is lost for good.</summary>
internal static class StateBucketFindings
{
    /// <summary>Finds it.</summary>
    public static IEnumerable<Finding> Of(Comparison comparison, EnvironmentInventory inventory)
    {
        if (inventory.StateVersioning is StateVersioning.Enabled)
            return [];

        var bucket = comparison.Target.Settings.StateBucket;
        return
        [
            comparison.Remedies.ByHand(
                new()
                {
                    Category = FindingCategory.ChangedOutside,
                    Severity = Severity.Critical,
                    PhysicalId = bucket,
                    Attribute = "versioning",
                    Wanted = StateVersioning.Enabled,
                    Found = inventory.StateVersioning,
                    Summary = "The state's bucket keeps no old versions: a state that is overwritten is lost.",
                    NextAction = "",
                },
                comparison.Remedies.Aws($"s3api put-bucket-versioning --bucket {bucket} --versioning-configuration Status=Enabled"),
                adopt: null),
        ];
    }
}
