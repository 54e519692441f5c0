using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Checks.Policies;

/// <summary>A policy, and how to find where a stack breaks it. What can't be told counts as broken.</summary>
/// <param name="Rule">The policy.</param>
/// <param name="Find">Finds the faults.</param>
internal sealed record PolicyCheck(PolicyRule Rule, Func<SynthesizedStack, IEnumerable<Fault>> Find)
{
    /// <summary>Every one that there is.</summary>
    public static IReadOnlyList<PolicyCheck> All { get; } =
    [
        .. ServerChecks.All, .. AddressChecks.All, .. UserDataChecks.All, .. FleetChecks.All, .. ImageChecks.All, .. BalancerChecks.All,
        .. ListenerChecks.All, .. GroupChecks.All, .. GroupRuleChecks.All, .. NetworkChecks.All, .. BucketChecks.All,
    ];
}
