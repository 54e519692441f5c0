using System.Collections;
using System.Reflection;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Environments;

/// <summary>A setting that is null where there must be a value: a message that names it, never a NullReferenceException.</summary>
public sealed class MissingSettingsTests
{
    private static readonly EnvironmentSettings Full = Catalogue.Find("development") with
    {
        Network = new ExistingVpc { VpcId = "vpc-01234567", PublicSubnetIds = new Dictionary<string, string> { ["us-west-1b"] = "subnet-01234567", ["us-west-1c"] = "subnet-12345678" } },
        Server = new() { DataVolumes = [new() { DeviceName = "/dev/sdf" }], Tags = new Dictionary<string, string> { ["Backup"] = "daily" } },
        ServerRole = new(),
        LoadBalancer = new() { AccessLogs = new() { Bucket = "card-web-logs" } },
        Listener = new() { Headers = new(), Rules = [new() { Priority = 2, Paths = ["/old"], Action = new RedirectAction { Path = "/new" } }] },
        TargetGroup = new() { Stickiness = new() { CookieName = null } },
        Domain = new() { Name = "card-web.example", FurtherNames = ["www.card-web.example"], ZoneId = "Z0123456789", ZoneName = "card-web.example" },
        Alarms = new() { Subscribers = [new() { Endpoint = "alarms@company.example" }] },
        Firewall = new(),
        Fleet = new() { Minimum = 2, Maximum = 4 },
    };

    /// <summary>Each reference that the settings hold at any depth, and each item of each list.</summary>
    public static IEnumerable<TestCaseData> Everything => PathsIn(Full, "").Select(path => new TestCaseData(path).SetArgDisplayNames(path));

    [Test]
    public void What_the_tests_begin_with_is_right() => Assert.That(() => SettingsCheck.EnsureValid([Full]), Throws.Nothing);

    [TestCaseSource(nameof(Everything))]
    public void It_is_named(string path) =>
        Assert.That(ProblemsOf((EnvironmentSettings)Without(Full, path.Split('.'))), Is.EqualTo([$"{(path == "Name" ? "" : "development")}: {path} must be set, got: null. Give it a value, or leave it out where it has a default."]));

    [Test]
    public void So_is_a_missing_item_of_a_list() =>
        Assert.That(ProblemsOf(Full with { Zones = ["us-west-1b", null!] }), Has.Some.StartsWith("development: Zones[1] must be set, got: null."));

    [Test]
    public void So_is_a_missing_value_of_a_map() =>
        Assert.That(ProblemsOf(Full with { Server = new() { Tags = new Dictionary<string, string> { ["Backup"] = null! } } }), Has.Some.StartsWith("development: Server.Tags[Backup] must be set, got: null."));

    [Test]
    public void All_are_named_at_once_beside_the_problems_of_other_environments() =>
        Assert.That(
            ProblemsOf(Full with { Region = null!, Server = null! }, Catalogue.Find("staging") with { Clones = 0 }),
            Has.Count.EqualTo(3).And.Some.Contains("Region must be set").And.Some.Contains("Server must be set").And.Some.Contains("Clones must be between"));

    private static IReadOnlyList<string> ProblemsOf(params EnvironmentSettings[] environments) =>
        Assert.Throws<InvalidSettingsException>(() => SettingsCheck.EnsureValid(environments))!.Problems;

    private static IEnumerable<string> PathsIn(object part, string path) =>
        from property in Settable(part)
        let value = property.GetValue(part)
        where value is not null and not ValueType
        from found in (value is string or IEnumerable ? [] : PathsIn(value, $"{path}{property.Name}.")).Concat(MustBe(property) ? [path + property.Name] : Array.Empty<string>())
        select found;

    private static bool MustBe(PropertyInfo property) => new NullabilityInfoContext().Create(property).WriteState == NullabilityState.NotNull;

    private static object Without(object part, string[] path)
    {
        var copy = part.GetType().GetMethod("<Clone>$")!.Invoke(part, [])!;
        var property = Settable(copy).Single(property => property.Name == path[0]);
        property.SetValue(copy, path is [_] ? null : Without(property.GetValue(copy)!, path[1..]));
        return copy;
    }

    private static IEnumerable<PropertyInfo> Settable(object part) => part.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite);
}
