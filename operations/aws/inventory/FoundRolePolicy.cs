namespace CardWeb.Tf.Operations.Aws.Inventory;

/// <summary>A policy that a role has.</summary>
/// <param name="Role">The role's name.</param>
/// <param name="Policy">The ARN of an attached policy, or the name of an inline one.</param>
/// <param name="IsInline">Whether it is written into the role itself.</param>
/// <param name="Document">What it allows, as JSON; null when no one asked.</param>
public sealed record FoundRolePolicy(string Role, string Policy, bool IsInline, string? Document = null);
