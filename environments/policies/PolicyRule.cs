namespace CardWeb.Tf.Environments;

/// <summary>A rule that a security review holds an environment's Terraform JSON to.</summary>
/// <param name="Name">Its name, such as <c>server-imdsv2</c>.</param>
/// <param name="Asks">What it asks, in one line.</param>
/// <param name="Ids">What scanners call it: CKV of Checkov, AWS-nnnn of Trivy, EC2.n and similar of AWS Foundational Security Best Practices.</param>
public sealed record PolicyRule(string Name, string Asks, params IReadOnlyList<string> Ids)
{
    /// <summary>Whether it is meant by a name or by one of its ids.</summary>
    public bool IsCalled(string nameOrId) => Name == nameOrId || Ids.Contains(nameOrId, StringComparer.Ordinal);
}
