using CardWeb.Tf.Environments;
using CardWeb.Tf.Modules;
using CardWeb.Tf.Operations.Checks.Parity;

namespace CardWeb.Tf.Tests.Parity;

/// <summary>Each difference between the environments' settings is one that the settings declare.</summary>
public sealed class ParityTests
{
    private static readonly EnvironmentSettings Production = Catalogue.FindReference() with { Differences = [] };

    /// <summary>Another environment, which differs in nothing.</summary>
    private static readonly EnvironmentSettings Twin = Production with
    {
        Name = "twin", NamePrefix = "card-web-twin", AccountId = "444444444444", StateBucket = "card-web-state-444444444444",
    };

    [Test]
    public void Who_an_environment_is_makes_no_difference() => Assert.That(Compare(Twin).Differences, Is.Empty);

    [Test]
    public void Nor_do_its_exceptions() => Assert.That(Compare(Twin with { Exceptions = [] }).Differences, Is.Empty);

    [Test]
    public void A_setting_at_any_depth_is_found_with_both_values() => Assert.That(
        Compare(Twin with { TargetGroup = Twin.TargetGroup with { HealthCheck = Twin.TargetGroup.HealthCheck with { Path = "/alive" } } }).Undeclared,
        Is.EqualTo(new[] { new FoundDifference("twin", "TargetGroup.HealthCheck.Path", Production.TargetGroup.HealthCheck.Path, "/alive", null) }));

    [Test]
    public void What_is_not_given_is_told_once_without_its_parts() => Assert.That(
        Compare(Twin with { ServerRole = null }).Differences.Select(found => (found.Setting, found.Reference, found.Value)),
        Is.EqualTo(new[] { ("ServerRole", nameof(ServerRoleSettings), "none") }));

    [Test]
    public void Another_kind_is_told_once_without_its_parts() => Assert.That(
        Compare(Twin with { Network = new DefaultVpc() }).Differences.Select(found => (found.Setting, found.Reference, found.Value)),
        Is.EqualTo(new[] { ("Network", nameof(NewVpc), nameof(DefaultVpc)) }));

    [Test]
    public void An_item_of_a_list_is_found()
    {
        var twin = Twin with { Server = Twin.Server with { DataVolumes = [new() { DeviceName = "/dev/sdf", SizeGiB = 8 }] } };
        Assert.That(Compare(twin).Differences.Select(found => (found.Setting, found.Value)), Is.EqualTo(new[] { ("Server.DataVolumes", "1 of them") }));
    }

    [Test]
    public void Zones_are_compared_by_their_letters_and_the_region_by_itself() => Assert.That(
        Compare(Twin with { Region = "eu-west-1", Zones = ["eu-west-1a", "eu-west-1b", "eu-west-1c"] }).Differences.Select(found => found.Setting), Is.EqualTo(new[] { "Region" }));

    [Test]
    public void Whether_a_setting_of_its_own_is_given_at_all_is_compared() => Assert.That(
        Compare(Twin with { Listener = Twin.Listener with { CertificateArn = "arn:aws:acm:us-west-2:444444444444:certificate/x" } }).Differences.Select(found => found.Reference), Does.Contain("none"));

    [TestCase("Clones")]
    [TestCase("*")]
    public void A_declared_difference_has_its_reason(string setting)
    {
        var report = Compare(Twin with { Clones = 2, Differences = [new() { Settings = [setting], Reason = "More are needed." }] });
        Assert.That(report.IsAsDeclared, Is.True);
        Assert.That(report.Differences.Select(found => found.Reason), Is.EqualTo(new[] { "More are needed." }));
    }

    [Test]
    public void A_whole_stands_for_its_parts()
    {
        var report = Compare(Twin with { Server = Twin.Server with { InstanceType = "t3.nano" }, Differences = [new() { Settings = ["Server"], Reason = "Smaller." }] });
        Assert.That(report.IsAsDeclared, Is.True);
    }

    [TestCase("Clones")]
    [TestCase("Server.Instance")]
    [TestCase("Nowhere")]
    [TestCase("*")]
    public void A_declaration_that_no_longer_differs_is_told(string setting)
    {
        var report = Compare(Twin with { Differences = [new() { Settings = [setting], Reason = "x" }] });
        Assert.That((report.IsAsDeclared, report.Unused[0]), Is.EqualTo((false, $"twin: {setting}")));
    }

    [Test]
    public void The_reference_differs_from_itself_in_nothing()
    {
        var reference = Production with { Differences = [new() { Settings = ["*"], Reason = "x" }] };
        Assert.That(ParityReport.Of([reference, Twin], reference).IsAsDeclared, Is.False);
    }

    [Test]
    public void An_environment_that_stands_alone_may_say_how_it_differs_from_what_is_to_come()
    {
        var alone = Production with { Differences = [new() { Settings = ["*"], Reason = "x" }] };
        Assert.That(ParityReport.Of([alone], alone).IsAsDeclared, Is.True);
    }

    private static ParityReport Compare(EnvironmentSettings settings) => ParityReport.Of([settings, Production], Production);
}
