using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>What the roles of delivery take and refuse: a name that means more than one thing would trust strangers.</summary>
public sealed class DeliveryRulesTests
{
    private const string NameForm = "must be an owner and a repository of GitHub, such as example/card-web, got: ";
    private const string BranchForm = "must be the name of one branch, such as main: letters, digits and characters of ._/-, got: ";

    private static readonly GitHubRepository Valid = DeliveryCases.Repository;

    private static IEnumerable<TestCaseData> Repositories =>
    [
        Rule.Refused(Valid with { Name = "card-web" }, $"Name {NameForm}\"card-web\"."),
        Rule.Refused(Valid with { Name = "example/*" }, $"Name {NameForm}\"example/*\"."),
        Rule.Refused(Valid with { Name = "example/card-web:ref" }, $"Name {NameForm}\"example/card-web:ref\"."),
        Rule.Refused(Valid with { Name = "example/.." }, $"Name {NameForm}\"example/..\"."),
        Rule.Refused(Valid with { Branch = "*" }, $"Branch {BranchForm}\"*\"."),
        Rule.Refused(Valid with { Branch = "" }, $"Branch {BranchForm}\"\"."),
        Rule.Refused(Valid with { OwnerId = 1 }, "Id and OwnerId must both be set, or neither, got: none and 1."),
        Rule.Refused(Valid with { Id = 1 }, "Id and OwnerId must both be set, or neither, got: 1 and none."),
        Rule.Refused(Valid with { OwnerId = 1, Id = 0 }, "Id must be the number that GitHub has given, got: 0."),
        Rule.Refused(Valid with { OwnerId = -1, Id = 1 }, "OwnerId must be the number that GitHub has given, got: -1."),
    ];

    private static IEnumerable<TestCaseData> Applies =>
    [
        Rule.Refused(DeliveryCases.Apply with { Name = "a role" }, "Name must be 1 to 64 letters, digits and characters of _+=,.@-, got: \"a role\"."),
        Rule.Refused(DeliveryCases.Apply with { Environment = "*" }, "Environment must be 1 to 20 lower-case letters, digits and hyphens, a letter first, got: \"*\"."),
        Rule.Refused(DeliveryCases.Apply with { StateKey = "card-web/*" }, "StateKey must be the key of one state, such as card-web/staging/terraform.tfstate, got: \"card-web/*\"."),
        Rule.Refused(DeliveryCases.Apply with { ServerRoles = ["*"] }, "ServerRoles[0] must be 1 to 64 letters, digits and characters of _+=,.@-, got: \"*\"."),
        Rule.Refused(DeliveryCases.Apply with { IdentityArn = "" }, "IdentityArn must not be empty, got: \"\"."),
    ];

    [TestCase("example/card-web")]
    [TestCase("a/b")]
    [TestCase("Example-Inc/card.web_2")]
    public void A_repository_is_taken(string name) => Assert.That(Problems.Of(new GitHubRepositoryValidator(), Valid with { Name = name, Branch = "release/2.x", OwnerId = 1, Id = 2 }), Is.Empty);

    [TestCaseSource(nameof(Repositories))]
    public void A_repository_is_refused(GitHubRepository repository, string problem) => Assert.That(Problems.Of(new GitHubRepositoryValidator(), repository), Is.EqualTo([problem]));

    [TestCaseSource(nameof(Applies))]
    public void A_role_that_deploys_is_refused(ApplyRoleOptions options, string problem) => Assert.That(Problems.Of(new ApplyRoleValidator(), options), Is.EqualTo([problem]));

    [Test]
    public void A_role_that_plans_says_all_that_is_wrong_at_once() =>
        Assert.That(
            Problems.Of(() => _ = new PlanRole(ModuleStack.Empty(), "plan", DeliveryCases.Plan with { Name = "", StateKeys = [], Repository = Valid with { Name = "*" } })),
            Has.Count.EqualTo(3));
}
