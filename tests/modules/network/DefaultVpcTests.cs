using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>The account's default VPC, as the seed has it.</summary>
public sealed class DefaultVpcTests
{
    private Network network = null!;
    private ModuleStack stack = null!;

    [OneTimeSetUp]
    public void Given_the_default_VPC() => stack = new ModuleStack(stack =>
    {
        network = Given.Network(stack, new DefaultVpc());
        _ = new TerraformOutput(stack, "vpc", new TerraformOutputConfig { Value = network.VpcId });
        _ = new TerraformOutput(stack, "balancer", new TerraformOutputConfig { Value = network.BalancerSubnetId("us-west-1c") });
        _ = new TerraformOutput(stack, "server", new TerraformOutputConfig { Value = network.ServerSubnetId("us-west-1c") });
    });

    [Test]
    public void It_is_looked_up() => Assert.That(stack.Data("aws_vpc"), EqualJson.To("""{ "default": true }"""));

    [Test]
    public void It_makes_nothing() => Assert.That(stack.Types, Is.Empty);

    [Test]
    public void Each_zone_has_its_default_subnet() => Assert.That(stack.DataSources("aws_subnet").Values.Select(JsonText.Of), Is.EqualTo(
        Given.Zones.Select(zone => JsonText.Of($$"""{ "vpc_id": "{{Vpc}}", "availability_zone": "{{zone}}", "default_for_az": true }"""))));

    [Test]
    public void Balancer_and_servers_stand_in_the_same_subnets()
    {
        var subnet = $"${{data.aws_subnet.{stack.DataSources("aws_subnet").Keys.Single(id => id.Contains("us-west-1c", StringComparison.Ordinal))}.id}}";

        Assert.That(stack.Output("balancer"), Is.EqualTo(subnet));
        Assert.That(stack.Output("server"), Is.EqualTo(subnet));
    }

    [Test]
    public void It_is_known_by_its_id() => Assert.That(stack.Output("vpc"), Is.EqualTo(Vpc));

    [Test]
    public void Servers_wait_for_nothing() => Assert.That(network.WaysOut, Is.Empty);

    private string Vpc => $"${{data.aws_vpc.{stack.DataSources("aws_vpc").Keys.Single()}.id}}";
}
