using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Tests.Environments;

/// <summary>Accounts as the environments describe them, and what is refused before anything is made.</summary>
public sealed class AccountsTests
{
    private static readonly EnvironmentSettings Staging = Catalogue.Find("staging");
    private static readonly EnvironmentSettings Neighbour = Staging with { Name = "qa", NamePrefix = "card-web-qa", Network = new CardWeb.Tf.Modules.DefaultVpc() };
    private static readonly DeliverySettings Delivery = new() { Product = "card-web", Repository = "example/card-web" };

    [Test]
    public void Environments_of_one_account_share_its_bootstrap()
    {
        var account = AccountSettings.Of([Staging, Neighbour], Delivery).Single();
        var stack = StackJson.Of(account);
        Assert.That(stack.All("aws_s3_bucket"), Has.Count.EqualTo(2));
        Assert.That(stack.All("aws_iam_role").Select(role => role.Text("name")), Is.EquivalentTo(["card-web-plan", "card-web-apply-staging", "card-web-apply-qa"]));
    }

    [Test]
    public void They_share_its_bucket_too() =>
        Assert.That(Check([Staging, Neighbour with { StateBucket = "another" }], Delivery), Is.EqualTo(
            [$"staging, qa: StateBucket must be the same for all environments of account {Staging.AccountId}, got: {Staging.StateBucket}, another."]));

    [Test]
    public void No_environment_has_the_name_of_the_bootstrap() =>
        Assert.That(Check([Neighbour with { Name = "bootstrap" }], Delivery), Has.One.Contains("Name must not be \"bootstrap\""));

    [Test]
    public void An_identity_provider_that_is_there_is_not_made_again()
    {
        var account = AccountSettings.Of([Staging], Delivery with { AccountsWithIdentityProvider = [Staging.AccountId] }).Single();
        Assert.That(StackJson.Of(account).All("aws_iam_openid_connect_provider"), Is.Empty);
    }

    [Test]
    public void Everything_that_is_wrong_is_told_at_once_and_nothing_is_written()
    {
        using var folder = new TemporaryFolder();
        var account = new AccountSettings
        {
            Environments = [Staging with { Clones = 0, StateBucket = new string('a', 59) }],
            Delivery = new() { Product = "Card Web", Repository = "example", Branch = "*", RepositoryId = 1, OldStatesDays = 1, AccessLogsDays = 0, AccountsWithIdentityProvider = ["1"], ServerRoles = [" "] },
        };
        var problems = Assert.Throws<InvalidSettingsException>(() => BootstrapSynthesis.Run(account, folder.Path))!.Problems;
        Assert.That(problems, Has.Count.EqualTo(10), string.Join('\n', problems));
        Assert.That(problems.Where(problem => problem.StartsWith("delivery: ", StringComparison.Ordinal)), Has.Exactly(8).Items);
        Assert.That(Directory.EnumerateFileSystemEntries(folder.Path), Is.Empty);
    }

    private static IReadOnlyList<string> Check(EnvironmentSettings[] environments, DeliverySettings delivery) =>
        Assert.Throws<InvalidSettingsException>(() => SettingsCheck.EnsureValid(environments, delivery))!.Problems;
}
