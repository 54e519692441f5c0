using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Operations.Checks.Policies;

/// <summary>A policy that a stack breaks at one place.</summary>
public sealed record PolicyFinding
{
    /// <summary>The policy.</summary>
    public required PolicyRule Rule { get; init; }

    /// <summary>The Terraform address.</summary>
    public required string Address { get; init; }

    /// <summary>The construct's path, without the stack's name; null when the JSON does not tell.</summary>
    public required string? ConstructPath { get; init; }

    /// <summary>What is wrong.</summary>
    public required string Wrong { get; init; }

    /// <summary>What would be right.</summary>
    public required string Wanted { get; init; }

    /// <summary>What excuses it, expired or not; null when nothing does.</summary>
    public PolicyException? Exception { get; init; }

    /// <summary>How people know the place.</summary>
    public string Subject => ConstructPath ?? Address;

    /// <inheritdoc />
    public override string ToString() => $"{Rule.Name} at {Address}{(ConstructPath is null ? "" : $" ({ConstructPath})")}: {Wrong}; wanted: {Wanted}";
}
