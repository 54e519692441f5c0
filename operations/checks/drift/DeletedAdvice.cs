namespace CardWeb.Tf.Operations.Checks.Drift;

/// <summary>What to do about a resource that was deleted and that applying must not make again.</summary>
/// <param name="Command">The AWS command line's arguments; {0} stands for the resource's id.</param>
/// <param name="Instead">What to do when that does not help.</param>
/// <param name="Why">What applying would do.</param>
public sealed record DeletedAdvice(string Command, string Instead, string Why);
