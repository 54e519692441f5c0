using System.Text.Json;
using CardWeb.Tf.Operations.Aws.Inventory;
using CardWeb.Tf.Operations.Terraform.Json;
using CardWeb.Tf.Operations.Terraform.Plans;

namespace CardWeb.Tf.Operations.Checks.Drift;

/// <summary>Policies that a role of the environment has and no one wants it to have.</summary>
internal static class RolePolicyFindings
{
    private const string Role = "aws_iam_role";

    // The attribute that names the role, and the one that names the policy or lists policies.
    private static readonly (string Type, string Role, string Policy)[] s_wanting =
    [
        ("aws_iam_role_policy_attachment", "role", "policy_arn"),
        ("aws_iam_role_policy", "role", "name"),
        ("aws_iam_role_policy_attachments_exclusive", "role_name", "policy_arns"),
        ("aws_iam_role_policies_exclusive", "role_name", "policy_names"),
    ];

    /// <summary>Finds them.</summary>
    public static IEnumerable<Finding> Of(Comparison comparison, EnvironmentInventory inventory)
    {
        var wanted = WantedIn(comparison).ToHashSet();
        return from policy in inventory.RolePolicies
               where !wanted.Contains((policy.Role, policy.Policy))
               select Unknown(comparison, policy);
    }

    /// <summary>The policies that the code wants, and those that it has yet to take off.</summary>
    public static IEnumerable<(string Role, string Policy)> WantedIn(Comparison comparison) =>
        from resource in comparison.Resources
        from wanting in s_wanting
        where wanting.Type == resource.Type
        let versions = wanting.Type.EndsWith("_exclusive", StringComparison.Ordinal) ? [resource.Wanted] : new[] { resource.Wanted, resource.Found }
        from version in versions
        let role = TerraformJson.Text(version, wanting.Role)
        where role is not null
        from policy in Texts(TerraformJson.Child(version, wanting.Policy))
        select (role, policy);

    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().Select(item => item.GetString()!),
        _ => [],
    };

    private static Finding Unknown(Comparison comparison, FoundRolePolicy policy)
    {
        var severity = Severities.Of(policy);
        return new()
        {
            Category = FindingCategory.Unmanaged,
            Severity = severity,
            ConstructPath = comparison.PathOf(comparison.Holder(Role, "name", policy.Role)),
            PhysicalId = policy.Policy,
            Found = policy.IsInline ? $"written into {policy.Role}" : $"attached to {policy.Role}",
            Summary = severity == Severity.Critical
                ? "The role was made an administrator outside Terraform." : "A policy of the role that Terraform does not know.",
            Remedy = IsTakenOff(comparison, policy)
                ? comparison.Remedies.Applied("it is detached")
                : comparison.Remedies.ByHand(Detach(policy), "write it into the code and import it"),
        };
    }

    private static bool IsTakenOff(Comparison comparison, FoundRolePolicy policy) => comparison.Resources.Any(resource =>
        resource.Type == (policy.IsInline ? "aws_iam_role_policies_exclusive" : "aws_iam_role_policy_attachments_exclusive")
        && TerraformJson.Text(resource.Wanted, "role_name") == policy.Role);

    private static string Detach(FoundRolePolicy policy) => policy.IsInline
        ? $"aws iam delete-role-policy --role-name {policy.Role} --policy-name {policy.Policy}"
        : $"aws iam detach-role-policy --role-name {policy.Role} --policy-arn {policy.Policy}";
}
