namespace CardWeb.Tf.Operations.Checks.Parity;

/// <summary>A setting in which an environment differs from the reference.</summary>
/// <param name="Environment">The environment.</param>
/// <param name="Setting">The setting's path.</param>
/// <param name="Reference">The reference's value.</param>
/// <param name="Value">The environment's.</param>
/// <param name="Reason">Why, as the environment declares it; null when it does not.</param>
public sealed record FoundDifference(string Environment, string Setting, string Reference, string Value, string? Reason);
