using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Aws.Inventory;
using CardWeb.Tf.Operations.Terraform.Runner;

namespace CardWeb.Tf.Operations.Checks.Bootstrap;

/// <summary>What a bootstrap, or a look at one, came to.</summary>
public sealed record BootstrapResult
{
    /// <summary>The account.</summary>
    public required AccountSettings Account { get; init; }

    /// <summary>What was made and changed.</summary>
    public ChangeSummary Changes { get; init; } = new();

    /// <summary>Whether the state was moved into the bucket.</summary>
    public bool HasMoved { get; init; }

    /// <summary>What is not as the code wants it.</summary>
    public required IReadOnlyList<BootstrapDifference> Differences { get; init; }

    /// <summary>Whether it is all there.</summary>
    public bool IsComplete => Differences.Count == 0;
}
