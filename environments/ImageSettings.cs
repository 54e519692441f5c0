namespace CardWeb.Tf.Environments;

/// <summary>Which versions of card-web01's machine image are approved, and which one the clones run.</summary>
public sealed record ImageSettings
{
    /// <summary>
    /// The approved versions, such as <c>1.0.0</c>, each of which has its image. Adding one takes an image of card-web01
    /// as it is at the next deployment: add it once <c>verify</c> calls the server healthy. Removing one deletes its
    /// image. Default: none, card-web01 serves alone.
    /// </summary>
    public IReadOnlyList<string> ApprovedVersions { get; init; } = [];

    /// <summary>The version that the clones run, one of the approved. Default: the last approved. Naming an older one rolls back.</summary>
    public string? Version { get; init; }

    /// <summary>Whether card-web01 goes on serving while an image is taken. Default: false, it is rebooted and the image is consistent.</summary>
    public bool SnapshotWithoutReboot { get; init; }

    /// <summary>
    /// For an approved version, when AWS begins to hide its image from lookups: a whole minute such as <c>2027-12-31T00:00:00Z</c>, at most
    /// ten years ahead. Running servers and clones are not concerned. Default: none, never.
    /// See https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ami-deprecate.html
    /// </summary>
    public IReadOnlyDictionary<string, DateTimeOffset> DeprecateAt { get; init; } = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);

    /// <summary>The version in use; null before the first approval.</summary>
    internal string? VersionInUse => Version ?? (ApprovedVersions is [.., var last] ? last : null);
}
