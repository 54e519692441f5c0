using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Environments;

/// <summary>What stands in an account before its first environment: where the state is kept, and who may deploy from GitHub.</summary>
public sealed class BootstrapStack : TerraformStack
{
    private readonly AccountSettings account;

    /// <summary>Makes everything that the account's environments need.</summary>
    public BootstrapStack(Construct scope, AccountSettings account)
        : base(scope, account.StackName)
    {
        this.account = account;
        RemoteState.Configure(this, account);
        ConfigureProvider();

        var key = CreateKey();
        var bucket = CreateBuckets(key);
        CreateRoles(new StateStore { Account = account.Account, Bucket = account.StateBucket, LogBucket = account.LogBucket, KeyArn = key.Arn });
        Declare("state_bucket", bucket.Name, "The bucket of every Terraform state in the account");
        Declare("plan_role_arn", account.RoleArn(account.PlanRole), "What GitHub's pull requests assume");
        Declare("apply_role_arns", account.Environments.ToDictionary(each => each.Name, each => account.RoleArn(AccountSettings.ApplyRole(each))), "What GitHub's deployments assume, by environment");
    }

    private void ConfigureProvider() => _ = new AwsProvider(this, "aws", new AwsProviderConfig
    {
        Region = account.Region,
        AllowedAccountIds = [account.AccountId],
        DefaultTags = new[] { new AwsProviderDefaultTags { Tags = new Names(account.Product, account.Product, "bootstrap").Tags.ToDictionary() } },
    });

    private StateKey CreateKey() => new(this, "state-key", new StateKeyOptions
    {
        Account = account.Account,
        Alias = account.KeyAlias,
        Description = account.KeyDescription,
    });

    private StateBucket CreateBuckets(StateKey key) => new(this, "state", new StateBucketOptions
    {
        Account = account.Account,
        Name = account.StateBucket,
        KeyArn = key.Arn,
        OldVersionsDays = account.Delivery.OldStatesDays,
        Logs = new AccessLogBucket(this, "logs", new AccessLogBucketOptions
        {
            Account = account.Account,
            Name = account.LogBucket,
            LoggedBuckets = [account.StateBucket, .. account.Environments.SelectMany(environment => environment.Buckets)],
            Days = account.Delivery.AccessLogsDays,
        }),
    });

    private void CreateRoles(StateStore store)
    {
        var identity = new GitHubIdentity(this, "github", new GitHubIdentityOptions { Account = account.Account, IsThere = !account.MakesIdentityProvider });
        _ = new PlanRole(this, "plan-role", new PlanRoleOptions
        {
            Name = account.PlanRole,
            IdentityArn = identity.Arn,
            Repository = account.Repository,
            Store = store,
            StateKeys = [.. account.Environments.Select(environment => environment.StateKey)],
            Contents = [.. account.Environments.Select(HeldContents.Of)],
        });
        foreach (var environment in account.Environments)
        {
            CreateApplyRole(environment, identity, store);
        }

        ForgetInlinePolicies();
    }

    // Roles had their rights inline once. Terraform forgets these policies instead of deleting them: what makes them go is
    // that a role has none of its own, which is seen to when the managed ones are attached.
    private void ForgetInlinePolicies()
    {
        string[] labels = ["plan", .. account.Environments.Select(environment => $"apply_{environment.Name}")];
        AddOverride("removed", labels.Select(label => new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["from"] = $"aws_iam_role_policy.{label}",
            ["lifecycle"] = new Dictionary<string, object>(StringComparer.Ordinal) { ["destroy"] = false },
        }).ToArray());
    }

    private void CreateApplyRole(EnvironmentSettings environment, GitHubIdentity identity, StateStore store) =>
        _ = new ApplyRole(this, $"apply-role-{environment.Name}", new ApplyRoleOptions
        {
            Name = AccountSettings.ApplyRole(environment),
            IdentityArn = identity.Arn,
            Repository = account.Repository,
            Product = environment.Product,
            Environment = environment.Name,
            Store = store,
            StateKey = environment.StateKey,
            Contents = HeldContents.Of(environment),
            ServerRoles = account.Delivery.ServerRoles,
            Protected = account.Rights,
        });

    private void Declare(string name, object value, string description) =>
        new TerraformOutput(this, name, new TerraformOutputConfig { Value = value, Description = description }).OverrideLogicalId(name);
}
