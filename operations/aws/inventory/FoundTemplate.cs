namespace CardWeb.Tf.Operations.Aws.Inventory;

/// <summary>A version of a launch template.</summary>
/// <param name="Id">The template's id.</param>
/// <param name="Version">The version's number.</param>
/// <param name="Settings">What it gives servers, by <see cref="ServerSettings"/>' names; what it leaves to AWS is left out.</param>
public sealed record FoundTemplate(string Id, string Version, IReadOnlyDictionary<string, string> Settings);
