namespace CardWeb.Tf.Modules;

/// <summary>
/// The role that deploys one environment: trusted for one repository, one branch and one environment of GitHub's
/// together. It makes and changes what the environment's stack is made of, and neither its own rights nor the place
/// where the state is kept.
/// </summary>
public sealed class ApplyRole : DeliveryRole
{
    /// <summary>Makes it.</summary>
    public ApplyRole(Construct scope, string id, ApplyRoleOptions options)
        : base(scope, id, new ApplyRoleValidator().Checked(options).IdentityArn) =>
        Create(
            $"apply_{options.Environment}",
            options.Name,
            $"GitHub's environment {options.Environment} on branch {options.Repository.Branch} of {options.Repository.Name}: deploy",
            Claims(options),
            [
                .. About("read", ReadPermissions.Of([options.Stack])),
                .. About("state", ReadPermissions.Buckets(options.Store, [options.Stack])),
                .. About("state", StatePermissions.Write(options.Store, options.StateKey)),
                .. About("state", GuardPermissions.Of(options)),
                .. DeployPermissions.Of(options.Stack),
                .. About("tags", GuardPermissions.Others(options.Stack)),
            ]);

    // With an environment the subject names no branch, so the branch is asked for in a claim of its own.
    private static (string Claim, string[] Values)[] Claims(ApplyRoleOptions options) =>
        [("sub", [options.Repository.EnvironmentSubject(options.Environment)]), ("ref", [options.Repository.BranchRef])];
}
