using System.Text.Json.Nodes;
using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>For each kind of options of the bootstrap's modules the sets that together differ in every option.</summary>
public static class DeliveryCases
{
    private static readonly AwsAccount China = new("222222222222", "cn-north-1");

    /// <summary>The account of the examples.</summary>
    public static AwsAccount Account { get; } = Given.Account;

    /// <summary>Where its state is.</summary>
    public static StateStore Store { get; } = new() { Account = Account, Bucket = "state", LogBucket = "state-logs", KeyArn = MaximalServer.KmsKey };

    /// <summary>The repository of the examples.</summary>
    public static GitHubRepository Repository { get; } = new() { Name = "example/card-web" };

    /// <summary>The key of the state.</summary>
    public static StateKeyOptions Key { get; } = new() { Account = Account, Alias = "alias/state", Description = "State" };

    /// <summary>The bucket of access logs.</summary>
    public static AccessLogBucketOptions Logs { get; } = new() { Account = Account, Name = "state-logs", LoggedBuckets = ["state"] };

    /// <summary>What the stack of the examples holds.</summary>
    public static StackContents Contents { get; } = Holding("""{ "aws_lb": { "balancer": { "name": "card-web-alb" } }, "aws_instance": { "server": { "subnet_id": "subnet-1" } }, "aws_security_group": { "servers": { "vpc_id": "vpc-1" } } }""");

    /// <summary>The role that can only plan.</summary>
    public static PlanRoleOptions Plan { get; } = new()
    {
        Name = "plan",
        IdentityArn = "arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com",
        Repository = Repository,
        Store = Store,
        StateKeys = ["card-web/staging/terraform.tfstate"],
    };

    /// <summary>The role that deploys.</summary>
    public static ApplyRoleOptions Apply { get; } = new()
    {
        Name = "apply",
        Product = "card-web",
        IdentityArn = Plan.IdentityArn,
        Repository = Repository,
        Environment = "staging",
        Store = Store,
        StateKey = "card-web/staging/terraform.tfstate",
        Contents = Contents,
        Protected = ["arn:aws:iam::111111111111:role/apply"],
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<OptionCase> All { get; } = [.. State(), .. Trust(), .. Roles()];

    /// <summary>A stack that holds these resources.</summary>
    public static StackContents Holding(string resources) => new(new JsonObject { ["resource"] = JsonNode.Parse(resources) });

    /// <summary>The bucket of the state.</summary>
    public static StateBucketOptions Bucket(TerraformStack stack) =>
        new() { Account = Account, Name = "state", KeyArn = MaximalServer.KmsKey, Logs = new(stack, "logs", Logs) };

    private static IEnumerable<OptionCase> State() =>
    [
        OptionCase.Of(Account, China, (TerraformStack stack, AwsAccount account) => Build(stack, Logs with { Account = account })),
        OptionCase.Of(Key, new() { Account = China, Alias = "alias/other", Description = "Other", DeletionWindowDays = 7 }, (stack, options) => _ = new StateKey(stack, "key", options)),
        OptionCase.Of(Logs, new() { Account = China, Name = "other-logs", LoggedBuckets = ["other"], Days = 7 }, (Action<TerraformStack, AccessLogBucketOptions>)Build),
        OptionCase.Of(
            stack => (Bucket(stack), new()
            {
                Account = China,
                Name = "other",
                KeyArn = "arn:other",
                Logs = new(stack, "other-logs", Logs with { Name = "other-logs" }),
                OldVersionsDays = 60,
            }),
            (TerraformStack stack, StateBucketOptions options) => _ = new StateBucket(stack, "bucket", options)),
    ];

    private static IEnumerable<OptionCase> Trust() =>
    [
        OptionCase.Of(
            new() { Account = Account },
            new() { Account = China, IsThere = true },
            (TerraformStack stack, GitHubIdentityOptions options) => _ = new TerraformOutput(stack, "arn", new TerraformOutputConfig { Value = new GitHubIdentity(stack, "github", options).Arn })),
        OptionCase.Of(
            new() { Name = "other/other", Branch = "trunk", OwnerId = 3, Id = 4 },
            Repository with { OwnerId = 1, Id = 2 },
            (TerraformStack stack, GitHubRepository repository) => Build(stack, Apply with { Repository = repository })),
        OptionCase.Of(
            new() { Account = China, Bucket = "other", LogBucket = "other-logs", KeyArn = "arn:other" },
            Store,
            (TerraformStack stack, StateStore store) => Build(stack, Apply with { Store = store })),
    ];

    private static IEnumerable<OptionCase> Roles() =>
    [
        OptionCase.Of(
            Plan,
            new()
            {
                Name = "other",
                IdentityArn = "arn:other",
                Repository = Repository with { Name = "other/other" },
                Store = Store with { Bucket = "other" },
                StateKeys = ["card-web/other/terraform.tfstate"],
                Contents = [Contents],
            },
            (stack, options) => _ = new PlanRole(stack, "plan", options)),
        OptionCase.Of(
            Apply,
            new()
            {
                Name = "other",
                Product = "other",
                IdentityArn = "arn:other",
                Repository = Repository with { Name = "other/other" },
                Environment = "other",
                Store = Store with { Bucket = "other" },
                StateKey = "card-web/other/terraform.tfstate",
                Contents = Holding("""{ "aws_instance": { "server": { "key_name": "other" } } }"""),
                ServerRoles = ["other-server"],
                Protected = [],
            },
            (Action<TerraformStack, ApplyRoleOptions>)Build),
    ];

    private static void Build(TerraformStack stack, AccessLogBucketOptions options) => _ = new AccessLogBucket(stack, "logs", options);

    private static void Build(TerraformStack stack, ApplyRoleOptions options) => _ = new ApplyRole(stack, "apply", options);
}
