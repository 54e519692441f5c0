namespace CardWeb.Tf.Modules;

/// <summary>What deploying does with the roles of the servers: the environment's own is made and given the policies that its settings name, no others.</summary>
internal static class ServerRolePermissions
{
    internal static IEnumerable<PolicyStatement> Of(ApplyRoleOptions options) => [.. Manage(options), .. Pass(options)];

    private static IEnumerable<PolicyStatement> Manage(ApplyRoleOptions options)
    {
        if (options.ManagedServerRole is not { } name)
            return [];

        var account = options.Store.Account;
        PolicyStatement manage = new() { Sid = "ServerRole", Action = DeployActions.ServerRole, Resource = [account.Role(name), account.InstanceProfile(name)] };
        return options.ServerPolicyArns is [] ? [manage] : [manage, Attach(account.Role(name), options.ServerPolicyArns)];
    }

    private static PolicyStatement Attach(string role, IReadOnlyList<string> policies) => new()
    {
        Sid = "ServerPolicies",
        Action = ["iam:AttachRolePolicy"],
        Resource = [role],
        Condition = PolicyStatement.When("ArnEquals", ("iam:PolicyARN", [.. policies])),
    };

    private static IEnumerable<PolicyStatement> Pass(ApplyRoleOptions options)
    {
        string[] roles = [.. new[] { options.ManagedServerRole }.OfType<string>().Concat(options.ServerRoles).Select(options.Store.Account.Role)];
        return roles is [] ? [] :
        [
            new()
            {
                Sid = "PassServerRole",
                Action = ["iam:PassRole"],
                Resource = roles,
                Condition = PolicyStatement.When("StringLike", "iam:PassedToService", "ec2.*"),
            },
        ];
    }
}
