namespace CardWeb.Tf.Operations.Aws.Inventory;

/// <summary>A rule of a listener, other than its default one.</summary>
/// <param name="Listener">The listener's ARN.</param>
/// <param name="Arn">The rule's ARN.</param>
/// <param name="Priority">Its priority.</param>
/// <param name="Does">What it does, in words: conditions and actions.</param>
public sealed record FoundListenerRule(string Listener, string Arn, string Priority, string Does);
