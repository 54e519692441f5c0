using System.Xml.Linq;

namespace CardWeb.Tf.Operations.Aws.Inventory;

/// <summary>Asks IAM which policies a role has, and what a policy allows.</summary>
internal sealed class RoleInventory(AwsAccess access) : IDisposable
{
    private readonly PagedQuery _query = new(access, "iam", "2010-05-08");

    /// <summary>The attached policies and the inline ones; with what it allows, each that is not wanted.</summary>
    public async Task<IReadOnlyList<FoundRolePolicy>> PoliciesAsync(InventoryQuestion question, CancellationToken cancel)
    {
        List<FoundRolePolicy> found = [];
        foreach (var role in question.Roles)
        {
            foreach (var policy in await OfAsync(role, cancel))
                found.Add(question.WantedPolicies.Contains((role, policy.Policy)) ? policy : await ReadAsync(policy, cancel));
        }

        return found;
    }

    public void Dispose() => _query.Dispose();

    private async Task<IReadOnlyList<FoundRolePolicy>> OfAsync(string role, CancellationToken cancel)
    {
        var attached = await _query.AllAsync("ListAttachedRolePolicies", [new("RoleName", role)], cancel);
        var inline = await _query.AllAsync("ListRolePolicies", [new("RoleName", role)], cancel);
        return
        [
            .. attached.Descendants("AttachedPolicies").Elements("member").Elements("PolicyArn")
                .Select(arn => new FoundRolePolicy(role, arn.Value, IsInline: false)),
            .. inline.Descendants("PolicyNames").Elements("member").Select(name => new FoundRolePolicy(role, name.Value, IsInline: true)),
        ];
    }

    private async Task<FoundRolePolicy> ReadAsync(FoundRolePolicy policy, CancellationToken cancel)
    {
        var answer = policy.IsInline
            ? await OneAsync("GetRolePolicy", [new("RoleName", policy.Role), new("PolicyName", policy.Policy)], cancel)
            : await VersionInUseAsync(policy.Policy, cancel);
        var document = answer.Descendants(policy.IsInline ? "PolicyDocument" : "Document").First().Value;
        return policy with { Document = Uri.UnescapeDataString(document) };
    }

    private async Task<XElement> VersionInUseAsync(string arn, CancellationToken cancel)
    {
        var policy = await OneAsync("GetPolicy", [new("PolicyArn", arn)], cancel);
        var version = policy.Descendants("DefaultVersionId").First().Value;
        return await OneAsync("GetPolicyVersion", [new("PolicyArn", arn), new("VersionId", version)], cancel);
    }

    private async Task<XElement> OneAsync(string action, KeyValuePair<string, string>[] parameters, CancellationToken cancel) =>
        (await _query.AllAsync(action, parameters, cancel))[0];
}
