using System.Text.Json.Nodes;
using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>Where there is a choice, each choice has the name that AWS gives it.</summary>
public sealed class WebServerChoicesTests
{
    [Test]
    public void The_root_volume_may_have_a_throughput() =>
        Assert.That(Instance(new() { RootVolume = new() { ThroughputMiBps = 250 } })["root_block_device"]!["throughput"], EqualJson.To("250"));

    [TestCase(VolumeType.Gp3, null, "gp3")]
    [TestCase(VolumeType.Gp2, null, "gp2")]
    [TestCase(VolumeType.Io1, 100, "io1")]
    [TestCase(VolumeType.Io2, 100, "io2")]
    public void A_volume_has_the_type_that_AWS_names(VolumeType type, int? iops, string expected) =>
        Assert.That(Instance(new() { RootVolume = new() { Type = type, Iops = iops } })["root_block_device"]!["volume_type"]!.GetValue<string>(), Is.EqualTo(expected));

    [TestCase(Tenancy.Default, "default")]
    [TestCase(Tenancy.Dedicated, "dedicated")]
    [TestCase(Tenancy.Host, "host")]
    public void It_has_the_tenancy_that_AWS_names(Tenancy tenancy, string expected) =>
        Assert.That(Instance(new() { Tenancy = tenancy })["tenancy"]!.GetValue<string>(), Is.EqualTo(expected));

    [Test]
    public void It_may_have_a_public_address() => Assert.That(Instance(new() { PublicAddress = true })["associate_public_ip_address"], EqualJson.To("true"));

    [Test]
    public void It_may_slow_down_when_its_credits_are_spent() =>
        Assert.That(Instance(new() { CpuCredits = CpuCredits.Standard })["credit_specification"], EqualJson.To("""{ "cpu_credits": "standard" }"""));

    [Test]
    public void It_may_be_moved_to_other_hardware() =>
        Assert.That(Instance(new() { AutoRecovery = true })["maintenance_options"], EqualJson.To("""{ "auto_recovery": "default" }"""));

    private static JsonObject Instance(ServerSpecification specification) =>
        new ModuleStack(stack => _ = new WebServer(stack, "server", Given.Server with { Specification = specification })).Resource("aws_instance");
}
