namespace CardWeb.Tf.Operations.Aws.Inventory;

/// <summary>Something that hangs on a resource of the environment, by AWS's own account.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Holder">What it hangs on: the id, ARN or name by which AWS knows that.</param>
/// <param name="Id">Its own id, ARN or name.</param>
/// <param name="Text">What it is or does, in a few words.</param>
/// <param name="Handle">What a command that removes it names, where that is not its id. Default: none.</param>
public sealed record FoundPart(PartKind Kind, string Holder, string Id, string Text, string Handle = "");
