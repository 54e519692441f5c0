using System.Reflection;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Tests.Example;
using CardWeb.Tf.Modules;
using CardWeb.Tf.Operations.Checks.Reachability;

namespace CardWeb.Tf.Tests.Environments;

/// <summary>Each setting of an environment is handed on: changed, it changes the JSON.</summary>
public sealed class SettingsReachTheStackTests
{
    private static readonly EnvironmentSettings Base = Catalogue.Find("development") with { Image = new() { ApprovedVersions = ["1.0.0", "1.1.0"] }, Maintenance = true };

    private static readonly Dictionary<string, EnvironmentSettings> Changed = new()
    {
        [nameof(Base.Name)] = Base with { Name = "other" },
        [nameof(Base.NamePrefix)] = Base with { NamePrefix = "other" },
        [nameof(Base.AccountId)] = Base with { AccountId = "999999999999" },
        [nameof(Base.Region)] = Base with { Region = "eu-west-1", Zones = ["eu-west-1b", "eu-west-1c"] },
        [nameof(Base.Zones)] = Base with { Zones = ["us-west-1c", "us-west-1b"] },
        [nameof(Base.StateBucket)] = Base with { StateBucket = "another-bucket" },
        [nameof(Base.Network)] = Base with { Network = new NewVpc { Cidr = "10.50.0.0/16" } },
        [nameof(Base.BaseImage)] = Base with { BaseImage = new() { ImageId = "ami-0123456789abcdef0" } },
        [nameof(Base.Server)] = Base with { Server = new() { InstanceType = "t3.large" } },
        [nameof(Base.ServerRole)] = Base with { ServerRole = new() },
        [nameof(Base.Image)] = Base with { Image = Base.Image with { Version = "1.0.0" } },
        [nameof(Base.Clones)] = Base with { Clones = 2 },
        [nameof(Base.Fleet)] = Base with { Fleet = new() { Minimum = 2, Maximum = 4 } },
        [nameof(Base.Candidate)] = Base with { Candidate = new() { ImageVersion = "1.0.0", Fleet = new() { Minimum = 1, Maximum = 2 } } },
        [nameof(Base.LoadBalancer)] = Base with { LoadBalancer = new() { IdleTimeoutSeconds = 61 } },
        [nameof(Base.Listener)] = Base with { Listener = new() { HttpPort = 8080 } },
        [nameof(Base.ClientCidrs)] = Base with { ClientCidrs = ["203.0.113.0/24"] },
        [nameof(Base.ClientPrefixListIds)] = Base with { ClientPrefixListIds = ["pl-0123456789abcdef0"] },
        [nameof(Base.ServerEgressCidrs)] = Base with { ServerEgressCidrs = ["203.0.113.0/24"] },
        [nameof(Base.ServerEgressPorts)] = Base with { ServerEgressPorts = [443] },
        [nameof(Base.Domain)] = Base with { Domain = new() { Name = "card-web.example", ZoneId = "Z0123456789", ZoneName = "card-web.example" } },
        [nameof(Base.Maintenance)] = Base with { Maintenance = false },
        [nameof(Base.MaintenancePage)] = Base with { MaintenancePage = "<h1>Soon</h1>" },
        [nameof(Base.Firewall)] = Base with { Firewall = new() },
        [nameof(Base.Logs)] = Base with { Logs = new() },
        [nameof(Base.Alarms)] = Base with { Alarms = new() { Subscribers = [new() { Endpoint = "alarms@company.example" }] } },
        [nameof(Base.TargetGroup)] = Base with { TargetGroup = new() { DeregistrationDelaySeconds = 61 } },
    };

    // What these say is for reviewers: nothing of it is AWS's.
    private static readonly string[] Remarks = [nameof(Base.Exceptions), nameof(Base.Differences), nameof(Base.SecurityGroupRules)];

    public static IEnumerable<string> Settings => All.Where(setting => With(setting) is not null);

    /// <summary>Settings of which no test knows another value.</summary>
    internal static IEnumerable<string> Missing =>
        from setting in All.Except(Settings)
        select $"EnvironmentSettings.{setting} has the same value in every environment: set it in one of environments/, or add a change of it to {nameof(SettingsReachTheStackTests)}.";

    private static IEnumerable<string> All =>
        typeof(EnvironmentSettings).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).Select(property => property.Name).Except(Remarks);

    [TestCaseSource(nameof(Settings))]
    public void A_change_shows_in_the_JSON(string setting) => Assert.That(Text(With(setting)!), Is.Not.EqualTo(Text(Base)));

    [Test]
    public void Servers_in_private_subnets_are_given_no_public_address()
    {
        var stack = StackJson.Of(Base with { Network = new NewVpc { Cidr = "10.50.0.0/16" } });
        Assert.That(stack.All("aws_instance").Select(server => server.Text("associate_public_ip_address")), Is.Not.Empty.And.All.EqualTo("false"));
    }

    [Test]
    public void Without_NAT_servers_call_the_endpoints_of_AWS_alone()
    {
        var stack = StackJson.Of(Base with { Network = new NewVpc { Cidr = "10.50.0.0/16", Nat = NatGateways.None }, BaseImage = new() { ImageId = "ami-0123456789abcdef0" } });
        Assert.That(stack.All("aws_vpc_security_group_egress_rule").Select(rule => rule["cidr_ipv4"]), Is.All.Null);
        Assert.That(new InternetPaths(stack).ForbiddenPaths, Is.Empty);
    }

    [Test]
    public void A_version_has_an_end_of_its_own()
    {
        var ends = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal) { ["1.0.0"] = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero) };
        var stack = StackJson.Of(Base with { Image = Base.Image with { DeprecateAt = ends } });
        Assert.That(stack.All("aws_ami_from_instance").Select(image => image["deprecation_time"]?.ToString()), Is.EquivalentTo(["2030-01-01T00:00:00Z", null]));
    }

    [Test]
    public void A_remark_changes_nothing() => Assert.That(Text(Base with { Exceptions = [], Differences = [] }), Is.EqualTo(Text(Base)));

    [Test]
    public void A_health_check_on_a_port_of_its_own_gets_through_both_groups()
    {
        var stack = StackJson.Of(Base with { TargetGroup = new() { HealthCheck = new() { Port = 8081 } } });
        Assert.That(Ports(stack, "ingress", "card-web-sg"), Is.EquivalentTo(["80", "8081"]));
        Assert.That(Ports(stack, "egress", "card-web-alb-sg"), Is.EquivalentTo(["80", "8081"]));
        Assert.That(new InternetPaths(stack).ForbiddenPaths, Is.Empty);
    }

    private static IEnumerable<string> Ports(StackJson stack, string direction, string group) =>
        stack.All($"aws_vpc_security_group_{direction}_rule")
            .Where(rule => StackJson.AddressIn(rule["security_group_id"]) == stack.Named("aws_security_group", group).Address)
            .Select(rule => rule.Text("from_port"));

    /// <summary>The settings with one of them changed: as is said above, or as another environment has it.</summary>
    private static EnvironmentSettings? With(string setting)
    {
        if (Changed.TryGetValue(setting, out var changed))
            return changed;

        var property = typeof(EnvironmentSettings).GetProperty(setting)!;
        if (Catalogue.All.Concat(ExampleCatalogue.Yours.Environments).FirstOrDefault(settings => !Equals(property.GetValue(settings), property.GetValue(Base))) is not { } other)
            return null;

        var copy = Base with { };
        property.SetValue(copy, property.GetValue(other));
        return copy;
    }

    private static string Text(EnvironmentSettings settings)
    {
        var json = StackJson.Of(settings).Json;
        _ = json.Remove("//");
        return json.ToJsonString();
    }
}
