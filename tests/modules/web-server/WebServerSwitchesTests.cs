using System.Text.Json.Nodes;
using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>Each switch of a server moves its own attribute and no other.</summary>
public sealed class WebServerSwitchesTests
{
    private JsonObject plain = null!;

    private static IEnumerable<TestCaseData> Switches =>
    [
        Switch(new() { DetailedMonitoring = false }, "monitoring = false"),
        Switch(new() { EbsOptimized = false }, "ebs_optimized = false"),
        Switch(new() { TerminationProtection = true }, "disable_api_termination = true"),
        Switch(new() { StopProtection = true }, "disable_api_stop = true"),
        Switch(new() { Hibernation = true }, "hibernation = true"),
        Switch(new() { PublicAddress = true }, "associate_public_ip_address = true"),
        Switch(new() { ReplaceWhenBootstrapChanges = true }, "user_data_replace_on_change = true"),
    ];

    [OneTimeSetUp]
    public void Given_a_server_with_minimal_options() => plain = Instance(new());

    [TestCaseSource(nameof(Switches))]
    public void It_moves(ServerSpecification specification, string attribute) => Assert.That(Difference.Between(plain, Instance(specification)), Is.EqualTo([attribute]));

    private static TestCaseData Switch(ServerSpecification specification, string attribute) => new TestCaseData(specification, attribute).SetArgDisplayNames(attribute);

    private static JsonObject Instance(ServerSpecification specification) => new ModuleStack(stack =>
        _ = new WebServer(stack, "server", Given.Server with { Specification = specification, Bootstrap = "#cloud-config" })).Resource("aws_instance");
}
