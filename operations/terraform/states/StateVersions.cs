namespace CardWeb.Tf.Operations.Terraform.States;

/// <summary>What a bucket keeps of a state.</summary>
/// <param name="Versions">Each version's id, and when it was written; the newest first.</param>
/// <param name="DeleteMarker">The id of the marker that hides them; null when none does.</param>
public sealed record StateVersions(IReadOnlyList<(string Id, DateTimeOffset? Written)> Versions, string? DeleteMarker);
