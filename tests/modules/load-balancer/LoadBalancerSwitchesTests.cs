using System.Text.Json.Nodes;
using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>Each switch of the balancer moves its own attribute and no other.</summary>
public sealed class LoadBalancerSwitchesTests
{
    private JsonObject plain = null!;

    private static IEnumerable<TestCaseData> Switches =>
    [
        Switch(new() { Http2 = false }, "enable_http2 = false"),
        Switch(new() { DeletionProtection = true }, "enable_deletion_protection = true"),
        Switch(new() { DropInvalidHeaders = false }, "drop_invalid_header_fields = false"),
        Switch(new() { PreserveHostHeader = true }, "preserve_host_header = true"),
        Switch(new() { ForwardedForClientPort = true }, "enable_xff_client_port = true"),
        Switch(new() { TlsHeaders = true }, "enable_tls_version_and_cipher_suite_headers = true"),
        Switch(new() { WafFailOpen = true }, "enable_waf_fail_open = true"),
        Switch(new() { ZonalShift = true }, "enable_zonal_shift = true"),
    ];

    [OneTimeSetUp]
    public void Given_a_balancer_with_minimal_options() => plain = Balancer(new());

    [TestCaseSource(nameof(Switches))]
    public void It_moves(LoadBalancerSettings settings, string attribute) => Assert.That(Difference.Between(plain, Balancer(settings)), Is.EqualTo([attribute]));

    private static TestCaseData Switch(LoadBalancerSettings settings, string attribute) => new TestCaseData(settings, attribute).SetArgDisplayNames(attribute);

    private static JsonObject Balancer(LoadBalancerSettings settings) =>
        new ModuleStack(stack => _ = new LoadBalancer(stack, "load-balancer", WiringCases.LoadBalancer(stack) with { Settings = settings })).Resource("aws_lb");
}
