namespace CardWeb.Tf.Operations.Runs.NextSteps;

/// <summary>Where an environment stands, and what comes next.</summary>
/// <param name="Stands">Where it stands, in a sentence.</param>
/// <param name="Command">What to type next; null when there is nothing to do.</param>
public sealed record NextStep(string Stands, string? Command);
