namespace CardWeb.Tf.Operations.Aws.Inventory;

/// <summary>An instance that EC2 knows.</summary>
/// <param name="Id">Its id.</param>
/// <param name="State">Its state, such as <c>running</c>.</param>
/// <param name="Name">Its tag <c>Name</c>; may be empty.</param>
/// <param name="Fleet">The Auto Scaling group that it belongs to, by the tag that Auto Scaling alone can set; empty when it belongs to none.</param>
public sealed record FoundInstance(string Id, string State, string Name, string Fleet = "")
{
    /// <summary>Its launch template's id and version, by the tags that EC2 alone can set. Default: it has none.</summary>
    public (string Id, string Version) Template { get; init; } = ("", "");

    /// <summary>What it has, by the names of Terraform's <c>aws_instance</c>.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>What hangs on it.</summary>
    public IReadOnlyList<FoundPart> Parts { get; init; } = [];

    /// <summary>Whether it is terminated, or will be in a moment.</summary>
    public bool IsGone => State is "terminated" or "shutting-down";

    /// <summary>Whether it is stopped, or will be in a moment.</summary>
    public bool IsStopped => State is "stopped" or "stopping";
}
