using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.SettingsFiles;

namespace CardWeb.Tf.Tests.Operations.SettingsFiles;

public sealed class SettingsFileTests
{
    private const string Text = """
        using CardWeb.Tf.Modules;

        namespace CardWeb.Tf.Environments;

        /// <summary>A rehearsal.</summary>
        internal static class Staging
        {
            public static EnvironmentSettings Settings { get; } = new()
            {
                Name = "staging",
                AccountId = "222222222222", // the old one is closed
                // Two are enough.
                Zones = ["us-west-2a", "us-west-2b"],
                Network = new NewVpc { Cidr = "10.20.0.0/16", Nat = NatGateways.Single },
                Image = new(),
                Differences =
                [
                    new() { Settings = ["Zones", "Fleet"], Reason = "Fewer." },
                ],
            };
        }

        """;

    private static readonly SettingsFile s_file = new("environments/Staging.cs", Text, ["Name", "AccountId", "Region", "Zones", "Network", "Image", "Listener", "Differences"]);

    [TestCase("AccountId", "\"1\"", "AccountId = \"222222222222\",", "AccountId = \"1\",")]
    [TestCase("Network.Cidr", "\"10.0.0.0/16\"", "Cidr = \"10.20.0.0/16\",", "Cidr = \"10.0.0.0/16\",")]
    [TestCase("Network.Ipv6", "true", "Nat = NatGateways.Single }", "Nat = NatGateways.Single, Ipv6 = true }")]
    [TestCase("Image.Version", "\"1.0.0\"", "Image = new(),", "Image = new() { Version = \"1.0.0\" },")]
    [TestCase("Region", "\"us-west-2\"", "closed\n", "closed\n        Region = \"us-west-2\",\n")]
    [TestCase("Listener.Headers.Server", "\"x\"", "Image = new(),\n", "Image = new(),\n        Listener = new() { Headers = new() { Server = \"x\" } },\n")]
    public void A_setting_gets_a_value_and_all_else_stays(string setting, string value, string before, string after)
    {
        var changed = s_file.With(setting, value);
        Assert.That(changed.Text, Is.EqualTo(Text.Replace(before, after)));
        Assert.That(changed.Value(setting), Is.EqualTo(value));
    }

    [TestCase("AccountId", "        AccountId = \"222222222222\", // the old one is closed\n")]
    [TestCase("Network.Nat", ", Nat = NatGateways.Single")]
    [TestCase("Network.Cidr", "Cidr = \"10.20.0.0/16\", ")]
    [TestCase("Network.Ipv6", "\n\n\n")]
    [TestCase("Fleet", "\n\n\n")]
    public void A_setting_is_taken_out_with_its_comma_and_its_line(string setting, string gone) =>
        Assert.That(s_file.Without(setting).Text, Is.EqualTo(Text.Replace(gone, "")));

    [Test]
    public void What_is_left_empty_keeps_its_kind() =>
        Assert.That(s_file.Without("Network.Nat").Without("Network.Cidr").Value("Network"), Is.EqualTo("new NewVpc()"));

    [Test]
    public void A_list_is_given_item_by_item()
    {
        Assert.That(s_file.Items("Differences"), Is.EqualTo(new[] { "new() { Settings = [\"Zones\", \"Fleet\"], Reason = \"Fewer.\" }" }));
        Assert.That(s_file.WithItems("Differences", s_file.Items("Differences")).Text, Is.EqualTo(Text));
        Assert.That(s_file.WithItems("Differences", []).Value("Differences"), Is.Null);
    }

    [Test]
    public void A_class_is_renamed_with_its_summary() => Assert.That(
        s_file.Renamed("Qa", "Where <testers> try.").Text,
        Does.Contain("/// <summary>Where &lt;testers> try.</summary>\ninternal static class Qa\n").And.Not.Contain("Staging"));

    [Test]
    public void What_is_made_elsewhere_is_left_to_the_person_who_wrote_it()
    {
        var shared = new SettingsFile("environments/Staging.cs", Text.Replace("new NewVpc { Cidr = \"10.20.0.0/16\", Nat = NatGateways.Single }", "Shared.Network"), []);
        Assert.That(
            () => shared.With("Network.Cidr", "\"10.0.0.0/16\""),
            Throws.TypeOf<OperationException>().With.Message.StartsWith("environments/Staging.cs: Network must be given by 'new() { … }', so that Network.Cidr can be changed, got: Shared.Network."));
    }

    [Test]
    public void A_file_without_settings_is_an_error_that_says_what_is_wanted() => Assert.That(
        () => new SettingsFile("environments/Staging.cs", "class Staging;", []),
        Throws.TypeOf<OperationException>().With.Message.Contains("must give its settings as 'Settings { get; } = new() { … };'"));
}
