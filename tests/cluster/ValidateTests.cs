using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Tests.Cluster;

/// <summary>Terraform and the AWS provider find nothing wrong with any environment.</summary>
public sealed class ValidateTests
{
    private LocalCluster _cluster = null!;

    public static IEnumerable<string> Environments => Catalogue.All.Select(settings => settings.Name);

    [OneTimeSetUp]
    public async Task Start() => _cluster = await LocalCluster.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await _cluster.DisposeAsync();

    [TestCaseSource(nameof(Environments))]
    public async Task Terraform_validates_the_environment(string environment) =>
        Assert.That(await _cluster.ValidateAsync(Catalogue.Find(environment)), Is.Empty);
}
