using CardWeb.Tf.Operations.Terraform.Runner;

namespace CardWeb.Tf.Operations.Terraform.States;

/// <summary>A lock that is held on a state, as its object in the bucket tells.</summary>
/// <param name="Info">Who holds it, and why.</param>
/// <param name="ETag">What tells this very lock from a later one.</param>
public sealed record HeldLock(StateLockInfo Info, string ETag);
