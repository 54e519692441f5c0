using CardWeb.Tf.Operations.Terraform.Json;
using CardWeb.Tf.Operations.Terraform.Plans;

namespace CardWeb.Tf.Operations.Checks.Gate;

/// <summary>A part that the site stands on.</summary>
/// <param name="Rule">The rule that guards it.</param>
/// <param name="Address">Its address in the code; null when the code has it no more.</param>
/// <param name="Ids">The ids, or ARNs, of what plays the part now.</param>
internal sealed record Role(GateRule Rule, string? Address, IReadOnlyList<string> Ids)
{
    /// <summary>Whether a change is one of what plays the part. What is left over from a replacement plays it only by its id.</summary>
    public bool IsOf(ResourceChange change) => HasId(change) || (change.Deposed is null && Address is not null && IsNamed(change));

    private bool IsNamed(ResourceChange change) =>
        TerraformAddress.OfResource(change.Address) == Address || (change.PreviousAddress is { } previous && TerraformAddress.OfResource(previous) == Address);

    private bool HasId(ResourceChange change) =>
        Ids.Contains(TerraformJson.Text(change.Before, "id") ?? "", StringComparer.Ordinal)
        || Ids.Contains(TerraformJson.Text(change.Before, "arn") ?? "", StringComparer.Ordinal);
}
