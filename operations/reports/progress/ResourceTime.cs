namespace CardWeb.Tf.Operations.Reports.Progress;

/// <summary>What one resource took.</summary>
/// <param name="Address">Its Terraform address.</param>
/// <param name="ConstructPath">Its construct's path; null when it is not known.</param>
/// <param name="Outcome">What was done to it: <c>created</c>, <c>destroyed</c>, <c>creating failed</c> and others.</param>
/// <param name="Elapsed">How long that took.</param>
public sealed record ResourceTime(string Address, string? ConstructPath, string Outcome, TimeSpan Elapsed);
