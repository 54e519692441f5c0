using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Aws.Health;
using CardWeb.Tf.Operations.Checks.Health;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Tests.Operations.Checks.Health;

public sealed class ExpectedTargetsTests
{
    private static readonly EnvironmentSettings s_settings = Catalogue.Find("development") with { Zones = ["us-west-1b", "us-west-1c"] };

    [TestCase(1, "us-west-1b")]
    [TestCase(2, "us-west-1b", "us-west-1c")]
    [TestCase(3, "us-west-1b", "us-west-1c")]
    public void Each_zone_ought_to_have_a_server_as_far_as_there_are_servers(int servers, params string[] zones) =>
        Assert.That(Of(servers).Zones, Is.EqualTo(zones));

    [Test]
    public void The_port_is_the_target_groups()
    {
        var settings = s_settings with { TargetGroup = s_settings.TargetGroup with { Port = 8080 } };

        Assert.That(ExpectedTargets.Of(settings, Outputs(1)).Port, Is.EqualTo(8080));
    }

    [Test]
    public void Servers_are_in_the_order_of_their_names()
    {
        var report = Of(2).Sort([At("i-2"), At("i-1")]);

        Assert.That(report.Servers.Select(server => (server.Name, server.Target.InstanceId)), Is.EqualTo(new[] { ("card-web01", "i-1"), ("card-web02", "i-2") }));
        Assert.That(report.Strangers, Is.Empty);
    }

    [Test]
    public void A_server_on_two_ports_is_judged_by_its_own()
    {
        var report = Of(1).Sort([At("i-1") with { Port = 8080, State = "unhealthy" }, At("i-1")]);

        Assert.That((report.Servers.Single().Target.State, report.Strangers.Single().Port), Is.EqualTo(("healthy", 8080)));
    }

    [Test]
    public void A_target_that_is_none_of_the_servers_is_told_and_spoils_nothing()
    {
        var report = Of(1).Sort([At("i-1"), At("i-9") with { State = "unhealthy", Reason = "Target.Timeout" }, At("i-1") with { Port = 8080 }]) with { Zones = [] };

        Assert.That(report.IsHealthy, Is.True);
        Assert.That(report.Notes, Is.EqualTo(new[]
        {
            "i-9 is registered on port 80 (unhealthy), and the state knows nothing of it: it gets traffic once it is healthy. Deregister it if it is not needed.",
            "i-1 is registered on port 8080 (healthy), and the state knows nothing of it: it gets traffic. Deregister it if it is not needed.",
        }));
    }

    [Test]
    public void A_server_on_another_port_alone_is_not_registered()
    {
        var report = Of(1).Sort([At("i-1") with { Port = 8080 }]) with { Zones = [] };

        Assert.That(report.Problems.Single(), Does.Contain("(Target.NotRegistered)"));
        Assert.That(report.Strangers.Single().Port, Is.EqualTo(8080));
    }

    private static ExpectedTargets Of(int servers) => ExpectedTargets.Of(s_settings, Outputs(servers));

    private static StackOutputs Outputs(int servers) => new()
    {
        Url = new Uri("http://card-web.example/"),
        TargetGroupArn = "arn",
        Servers = Enumerable.Range(1, servers).Reverse().ToDictionary(number => $"card-web0{number}", number => $"i-{number}"),
    };

    private static TargetHealth At(string id) => new() { InstanceId = id, State = "healthy", Port = 80 };
}
