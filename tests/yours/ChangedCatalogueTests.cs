using CardWeb.Tf.Environments;
using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Yours;

/// <summary>What users change as they make the project their own leaves nothing wrong: only approved files are to be approved again.</summary>
public sealed class ChangedCatalogueTests
{
    private static readonly EnvironmentSettings s_development = Catalogue.Find("development");
    private static readonly EnvironmentSettings s_staging = Catalogue.Find("staging");
    private static readonly EnvironmentSettings s_production = Catalogue.Find("production");
    private static readonly DeliverySettings s_delivery = Catalogue.Current.Delivery;

    public static IEnumerable<TestCaseData> Changes =>
    [
        Each("the accounts", Moved),
        Each("the state buckets", settings => settings with { StateBucket = $"acme-states-{settings.AccountId}" }),
        Each("the region and zones", settings => In(settings, "eu-central-1")),
        Case("the product's name", s_delivery with { Product = "shop" }, s_development with { NamePrefix = "shop" }, s_staging, s_production),
        Case("the domain", s_development, s_staging, s_production with { Domain = new() { Name = "www.acme.example", ZoneId = "Z0ACME", ZoneName = "acme.example" } }),
        Each("no image approved yet", settings => settings with { Image = settings.Image with { ApprovedVersions = [] } }),
        Each("no image approved yet and no fleet wanted", WithoutFleet),
        Case("the repository", s_delivery with { Repository = "acme/web", Branch = "trunk", RepositoryOwnerId = 1, RepositoryId = 2 }, s_development, s_staging, s_production),
        Case("all of it", s_delivery with { Product = "shop", Repository = "acme/web" }, [.. new[] { s_development with { NamePrefix = "shop" }, s_staging, s_production }
            .Select(settings => In(Moved(settings with { Image = settings.Image with { ApprovedVersions = [] } }), "eu-central-1"))]),
        Case("production taken away", s_delivery with { Reference = "staging" }, s_development, s_staging with { Differences = [] }),
        Case("development alone", s_development),
        Case("production alone", s_production),
        Case("four environments", s_development, s_staging, s_production, s_staging with
        {
            Name = "qa", AccountId = "444444444444", Network = new NewVpc { Cidr = "10.40.0.0/16", Nat = NatGateways.Single },
            Listener = s_staging.Listener with { CertificateArn = s_staging.Listener.CertificateArn!.Replace("222222222222", "444444444444") },
        }),
        Case("all in one account", s_development, s_staging with { AccountId = s_production.AccountId, Listener = OfAccount(s_staging.Listener, s_production.AccountId) }, s_production),
        Each("a region of China", settings => In(settings, "cn-north-1")),
        Each("a region of the government", settings => In(settings, "us-gov-west-1")),
        Case("names of 20 characters", s_delivery with { Product = "abcdefghij-klmnopqrs" },
            s_development with { Name = "d-twenty-characters1", NamePrefix = "abcdefghij-development" },
            s_staging with { Name = "s-twenty-characters1", NamePrefix = "abcdefghij-stagingstag" },
            s_production with { Name = "production", NamePrefix = "abcdefghij-production1" }),
        Each("servers for another processor", settings => settings with
        {
            Server = settings.Server with { InstanceType = "t4g.small" }, BaseImage = settings.BaseImage with { Architecture = "arm64" },
        }),
    ];

    [TestCaseSource(nameof(Changes))]
    public void Nothing_is_wrong_afterwards(EnvironmentCatalogue catalogue) =>
        Assert.That(CatalogueProblems.All(catalogue), Is.Empty);

    [Test]
    public void A_reference_that_is_not_there_is_told_with_what_to_do() => Assert.That(
        () => new EnvironmentCatalogue([s_development, s_staging], s_delivery).FindReference(),
        Throws.TypeOf<InvalidSettingsException>().With.Message.Contains("Reference must be one of the environments (development, staging), got: \"production\". Set Reference in"));

    private static EnvironmentSettings Moved(EnvironmentSettings settings)
    {
        var account = settings.AccountId.Replace(settings.AccountId[0], (char)(settings.AccountId[0] + 5));
        return settings with { AccountId = account, Listener = OfAccount(settings.Listener, account) };
    }

    private static ListenerOptions OfAccount(ListenerOptions listener, string account) =>
        listener.CertificateArn is { } arn ? listener with { CertificateArn = string.Join(':', [.. arn.Split(':')[..4], account, .. arn.Split(':')[5..]]) } : listener;

    private static EnvironmentSettings In(EnvironmentSettings settings, string region)
    {
        var partition = region.Split('-') switch { ["cn", ..] => "aws-cn", [_, "gov", ..] => "aws-us-gov", _ => "aws" };
        string Renamed(string arn) => string.Join(':', [.. arn.Split(':')[..1], partition, .. arn.Split(':')[2..3], region, .. arn.Split(':')[4..]]);
        return settings with
        {
            Region = region,
            Zones = [.. settings.Zones.Select(zone => region + zone[^1])],
            Listener = settings.Listener.CertificateArn is { } arn ? settings.Listener with { CertificateArn = Renamed(arn) } : settings.Listener,
        };
    }

    private static EnvironmentSettings WithoutFleet(EnvironmentSettings settings) => settings with
    {
        Image = settings.Image with { ApprovedVersions = [] },
        Fleet = null,
        Differences = [.. settings.Differences
            .Select(difference => difference with { Settings = [.. difference.Settings.Where(name => !name.StartsWith("Fleet", StringComparison.Ordinal))] })],
    };

    private static TestCaseData Each(string name, Func<EnvironmentSettings, EnvironmentSettings> change) =>
        Case(name, [.. Catalogue.All.Select(change)]);

    private static TestCaseData Case(string name, params EnvironmentSettings[] environments) => Case(name, s_delivery, environments);

    private static TestCaseData Case(string name, DeliverySettings delivery, params EnvironmentSettings[] environments) =>
        new TestCaseData(new EnvironmentCatalogue(environments, delivery)).SetArgDisplayNames(name);
}
