using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>Free text stays text: Terraform would take <c>${…}</c> for an expression.</summary>
public sealed class ExpressionTests
{
    private const string Text = "/${x}%{y}";
    private const string Escaped = "/$${x}%%{y}";

    [Test]
    public void Of_servers() => Holds(1, stack => _ = new WebServer(stack, "server", Given.Server with { Specification = new() { KeyPairName = Text } }));

    [Test]
    public void Of_placement_groups() => Holds(1, stack => _ = new WebServer(stack, "server", Given.Server with { Specification = new() { PlacementGroup = Text } }));

    [Test]
    public void Of_set_up() => Holds(1, stack => _ = new WebServer(stack, "server", Given.Server with { Bootstrap = Text }));

    [Test]
    public void Of_health_checks() => Holds(1, stack => _ = new TargetGroup(stack, "group", new() { HealthCheck = new() { Path = Text } }, Given.Names.TargetGroup, "vpc-00000001"));

    [Test]
    public void Of_headers() => Holds(3, stack => _ = new Listeners(
        stack, "listeners", Maximal.Listener with { Headers = new() { StrictTransportSecurity = Text, ContentSecurityPolicy = Text } }, "balancer", Forwarding.To("group")));

    [Test]
    public void Of_logs()
    {
        var log = new LogBucket { Bucket = "card-web-logs", Prefix = Text[1..] };

        Holds(2, stack => _ = new LoadBalancer(stack, "balancer", WiringCases.LoadBalancer(stack) with { Settings = new() { AccessLogs = log, ConnectionLogs = log } }));
    }

    [Test]
    public void Of_base_images() => Holds(1, stack => _ = new BaseImage(stack, "image", new() { NamePattern = Text }));

    private static void Holds(int times, Action<TerraformStack> build)
    {
        var json = new ModuleStack(build).ToString();

        Assert.That(json.Split(Escaped[1..]), Has.Length.EqualTo(times + 1), json);
        Assert.That(json, Does.Not.Contain(Text));
    }
}
