namespace CardWeb.Tf.Operations.Reports.Plans;

/// <summary>What a plan was made of, and with what.</summary>
public sealed record PlanOrigin
{
    /// <summary>The git commit of the code; null outside of a git repository.</summary>
    public string? Commit { get; init; }

    /// <summary>Whether there were changes that are not in the commit.</summary>
    public bool IsDirty { get; init; }

    /// <summary>Terraform's version.</summary>
    public required string Terraform { get; init; }

    /// <summary>The providers, such as <c>hashicorp/aws 5.100.0</c>.</summary>
    public required IReadOnlyList<string> Providers { get; init; }

    /// <summary>The version of the CDK for Terraform that synthesized the code.</summary>
    public required string Cdktf { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The commit for a reader: <c>0123456789ab, with changes that are not committed</c>.</summary>
    public string CommitText => Commit is null
        ? "no git commit"
        : $"commit {Commit[..Math.Min(12, Commit.Length)]}{(IsDirty ? ", with changes that are not committed" : "")}";

    /// <summary>The tools for a reader.</summary>
    public string ToolsText => $"Terraform {Terraform}, {string.Join(", ", Providers)}, cdktf {Cdktf}";
}
