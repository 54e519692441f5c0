using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Checks.Policies;

/// <summary>Reviews the code as it stands: environments, and the bootstraps of their accounts.</summary>
public static class CodeReview
{
    /// <summary>Synthesizes them and reviews the result. A bootstrap has no settings, so it has no exceptions.</summary>
    public static IReadOnlyList<PolicyReport> Of(IReadOnlyList<EnvironmentSettings> environments, DateOnly today) =>
    [
        .. CodeStack.Of(environments).Select(stack => PolicyReview.Of(stack.Title, stack.Stack, stack.Environment?.ExceptionsInForce ?? [], today)),
    ];
}
