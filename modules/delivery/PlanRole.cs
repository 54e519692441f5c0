namespace CardWeb.Tf.Modules;

/// <summary>
/// The role of pull requests: it reads what Terraform's plan, <c>drift</c> and <c>verify</c> read, and holds the lock
/// of the state meanwhile. It changes nothing, the state included.
/// </summary>
public sealed class PlanRole : DeliveryRole
{
    /// <summary>Makes it.</summary>
    public PlanRole(Construct scope, string id, PlanRoleOptions options)
        : base(scope, id, new PlanRoleValidator().Checked(options).IdentityArn) =>
        Create(
            "plan",
            options.Name,
            $"GitHub's pull requests and branch {options.Repository.Branch} of {options.Repository.Name}: plan, drift, verify",
            Claims(options.Repository),
            [
                .. About("read", ReadPermissions.Of(options.Stacks)),
                .. About("state", ReadPermissions.Buckets(options.Store, options.Stacks)),
                .. About("state", StatePermissions.Read(options.Store, options.StateKeys)),
            ]);

    // The numbers, where they are known, are in the subject.
    private static (string Claim, string[] Values)[] Claims(GitHubRepository repository) =>
        [("sub", [repository.PullRequestSubject, repository.BranchSubject])];
}
