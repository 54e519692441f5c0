using CardWeb.Tf.Environments;
using CardWeb.Tf.Tests.Example;

namespace CardWeb.Tf.Tests.Yours;

/// <summary>
/// The environments of <c>environments/</c>, whichever they are, and their accounts: what must hold for any. Beside these tests,
/// <see cref="MissingPartsTests"/> holds them to what was approved.
/// </summary>
public sealed class YourEnvironmentsTests
{
    public static IEnumerable<string> Environments => ExampleCatalogue.Yours.Environments.Select(settings => settings.Name);

    public static IEnumerable<string> AccountIds => ExampleCatalogue.Yours.Accounts.Select(account => account.AccountId);

    [Test]
    public void The_settings_are_valid() => Assert.That(CatalogueProblems.Settings(ExampleCatalogue.Yours), Is.Empty);

    [Test]
    public void Every_difference_between_environments_is_declared() => Assert.That(CatalogueProblems.Parity(ExampleCatalogue.Yours), Is.Empty);

    [Test]
    public void Every_file_with_an_environment_is_found()
    {
        var files = Repository.Sources("environments").Where(path => File.ReadAllText(path).Contains("static EnvironmentSettings Settings"));
        Assert.That(ExampleCatalogue.Yours.Environments, Has.Count.EqualTo(files.Count()));
    }

    [TestCaseSource(nameof(Environments))]
    public void The_environment_keeps_every_policy_or_has_an_exception(string environment) =>
        Assert.That(CatalogueProblems.Policies(ExampleCatalogue.Yours.Find(environment)), Is.Empty);

    [TestCaseSource(nameof(Environments))]
    public void Only_the_load_balancer_reaches_a_web_server(string environment) =>
        Assert.That(CatalogueProblems.Paths(ExampleCatalogue.Yours.Find(environment)), Is.Empty);

    [TestCaseSource(nameof(AccountIds))]
    public void The_bootstrap_keeps_every_policy_and_fits_AWS(string account) =>
        Assert.That(CatalogueProblems.Bootstrap(ExampleCatalogue.Yours.Accounts.Single(each => each.AccountId == account)), Is.Empty);
}
