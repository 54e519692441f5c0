using System.Reflection;

namespace CardWeb.Tf.Environments;

/// <summary>Every rule of the security review; docs/policies.md has the same list.</summary>
public static class PolicyCatalogue
{
    private static readonly Type[] Groups =
        [typeof(ServerPolicies), typeof(FleetPolicies), typeof(ImagePolicies), typeof(BalancerPolicies), typeof(GroupPolicies), typeof(NetworkPolicies), typeof(BucketPolicies)];

    /// <summary>The rules, in the order in which they are listed.</summary>
    public static IReadOnlyList<PolicyRule> All { get; } =
    [
        .. Groups.SelectMany(group => group.GetProperties(BindingFlags.Public | BindingFlags.Static)).Select(property => (PolicyRule)property.GetValue(null)!),
    ];

    /// <summary>The rule of that name or id; null when there is none.</summary>
    public static PolicyRule? Find(string nameOrId) => All.FirstOrDefault(rule => rule.IsCalled(nameOrId));
}
