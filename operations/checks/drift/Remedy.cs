namespace CardWeb.Tf.Operations.Checks.Drift;

/// <summary>What to do about a finding.</summary>
/// <param name="NextAction">In words: apply, adopt, ignore, or change it by hand.</param>
/// <param name="Command">The command that does it; null when no single command does.</param>
/// <param name="NeedsHand">Whether applying does not fix it.</param>
public sealed record Remedy(string NextAction, string? Command, bool NeedsHand);
