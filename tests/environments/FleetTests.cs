using CardWeb.Tf.Environments;
using CardWeb.Tf.Modules;
using CardWeb.Tf.Operations.Checks.Reachability;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Tests.Environments;

/// <summary>Fleets beside the pair, in whole stacks.</summary>
public sealed class FleetTests
{
    private static readonly EnvironmentSettings Rolled = Catalogue.Find("development") with
    {
        Image = new() { ApprovedVersions = ["1.0.0", "1.1.0"], Version = "1.0.0" },
        Fleet = new() { Minimum = 2, Maximum = 6 },
    };

    private static readonly EnvironmentSettings Tried = Rolled with
    {
        TargetGroup = new() { Weight = 90 },
        Candidate = new() { ImageVersion = "1.1.0", Weight = 10, Fleet = new() { Minimum = 1, Maximum = 3 } },
    };

    public static IEnumerable<TestCaseData> Wrong =>
    [
        Case("fewer servers than zones", Rolled with { Fleet = new() { Minimum = 1, Maximum = 6 } }, "Fleet.Minimum must be at least 2, one server for each zone, got: 1."),
        Case("more servers at least than at most", Rolled with { Fleet = new() { Minimum = 7, Maximum = 6 } }, "Fleet.Minimum must not exceed Maximum (6), got: 7."),
        Case("hosts of its own", Rolled with { Server = new() { Tenancy = Tenancy.Host } }, "Server.Tenancy must not be Host beside a fleet"),
        Case("weights that don't add up", Tried with { TargetGroup = new() { Weight = 80 } }, "Candidate.Weight and TargetGroup.Weight must add up to 100, got: 10 and 80. Set TargetGroup.Weight to 90, or the candidate's to 20."),
        Case("a part of the requests without a candidate", Rolled with { TargetGroup = new() { Weight = 90 } }, "TargetGroup.Weight must be 100 without a Candidate that takes the rest, got: 90."),
        Case("a candidate of a version that nobody approved", Tried with { Candidate = Tried.Candidate! with { ImageVersion = "2.0.0" } }, "Candidate.ImageVersion must be one of the approved versions (1.0.0, 1.1.0), got: \"2.0.0\"."),
        Case("a candidate's own fleet", Tried with { Candidate = Tried.Candidate! with { Fleet = new() { Minimum = 3, Maximum = 1 } } }, "Candidate.Fleet.Minimum must not exceed Maximum (1), got: 3."),
        Case("a bond to a server and none to a release", Tried with { TargetGroup = new() { Weight = 90, Stickiness = new() }, Candidate = Tried.Candidate! with { StickySeconds = null } }, "Candidate.StickySeconds must be given"),
        Case("a bond of no time", Tried with { Candidate = Tried.Candidate! with { StickySeconds = 0 } }, "Candidate.StickySeconds must be between 1 and 604800 seconds, or null, got: 0."),
    ];

    [TestCaseSource(nameof(Wrong))]
    public void It_is_told_before_anything_is_made(EnvironmentSettings settings, string message) =>
        Assert.That(() => SettingsCheck.EnsureValid([settings]), Throws.TypeOf<InvalidSettingsException>().With.Property("Problems").Some.Contains(message));

    [Test]
    public void Good_settings_are_taken() => Assert.That(() => SettingsCheck.EnsureValid([Tried]), Throws.Nothing);

    [TestCase("staging")]
    [TestCase("production")]
    public void The_pair_of_the_seed_stays_beside_the_fleet(string environment)
    {
        var stack = StackJson.Of(environment);
        Assert.That(stack.All("aws_instance").Select(server => server["tags"]!["Name"]!.ToString()), Is.EquivalentTo([$"card-web-{environment}01", $"card-web-{environment}02"]));
        var group = stack.Single("aws_autoscaling_group");
        Assert.That(group["vpc_zone_identifier"]!.AsArray(), Has.Count.EqualTo(Catalogue.Find(environment).Zones.Count));
        Assert.That(StackJson.AddressIn(group["target_group_arns"]![0]), Is.EqualTo(StackJson.AddressIn(stack.Output("target_group_arn"))));
    }

    [Test]
    public void A_fleet_waits_for_the_first_approved_image_without_any_other_change()
    {
        var settings = Catalogue.Find("production") with { Image = new() };
        Assert.That(() => SettingsCheck.EnsureValid([settings]), Throws.Nothing);
        var stack = StackJson.Of(settings);
        Assert.That(stack.All("aws_autoscaling_group").Concat(stack.All("aws_launch_template")).Concat(stack.All("aws_ami_from_instance")), Is.Empty);
        Assert.That(stack.All("aws_instance"), Has.One.Items);
        Assert.That(stack.Json["output"]!.AsObject().Select(output => output.Key), Has.None.EqualTo("fleet").And.None.EqualTo("image_id"));
    }

    [Test]
    public void Another_version_in_use_is_another_image_in_the_template()
    {
        Assert.That(ImageOf(StackJson.Of(Rolled)), Is.EqualTo("card-web-1.0.0"));
        Assert.That(ImageOf(StackJson.Of(Rolled with { Image = Rolled.Image with { Version = null } })), Is.EqualTo("card-web-1.1.0"));
    }

    [Test]
    public void A_group_waits_for_the_listeners_without_which_none_of_its_servers_is_healthy()
    {
        var stack = StackJson.Of("production");
        var awaited = stack.Single("aws_autoscaling_group")["depends_on"]!.AsArray().Select(each => each!.ToString());
        Assert.That(stack.All("aws_lb_listener").Select(listener => listener.Address), Is.SubsetOf(awaited));
    }

    [Test]
    public void A_candidate_is_a_fleet_of_the_other_version_behind_the_other_target_group()
    {
        var stack = StackJson.Of(Tried);
        var group = Group(stack, "card-web-candidate");
        Assert.That(StackJson.AddressIn(group["target_group_arns"]![0]), Is.EqualTo(StackJson.AddressIn(stack.Output("candidate_target_group_arn"))));
        Assert.That(ImageOf(stack, "card-web-candidate"), Is.EqualTo("card-web-1.1.0"));
        Assert.That(ImageOf(stack, "card-web-fleet"), Is.EqualTo("card-web-1.0.0"));
        var shares = stack.Single("aws_lb_listener")["default_action"]![0]!["forward"]!["target_group"]!.AsArray();
        Assert.That(shares.Select(share => share!["weight"]!.GetValue<int>()), Is.EqualTo([90, 10]));
    }

    [Test]
    public void Nothing_but_the_balancer_reaches_the_servers_of_either() =>
        Assert.That(new InternetPaths(StackJson.Of(Tried)).ForbiddenPaths, Is.Empty);

    [TestCase("network_interfaces", """[{"security_groups":["SERVERS","BALANCER"]}]""", "-> aws_launch_template.")]
    [TestCase("vpc_security_group_ids", """["BALANCER"]""", "-> aws_autoscaling_group.")]
    public void A_template_with_the_balancers_group_is_found_and_the_path_named(string attribute, string value, string path)
    {
        var stack = StackJson.Of(Tried);
        var balancer = stack.Single("aws_lb")["security_groups"]![0]!.ToString();
        var servers = stack.Named("aws_instance", "card-web01")["vpc_security_group_ids"]![0]!.ToString();
        stack.Named("aws_launch_template", "card-web-fleet").Body[attribute] =
            System.Text.Json.Nodes.JsonNode.Parse(value.Replace("SERVERS", servers, StringComparison.Ordinal).Replace("BALANCER", balancer, StringComparison.Ordinal));
        Assert.That(new InternetPaths(stack).ForbiddenPaths, Has.Some.Contains("the internet on 80").And.Some.Contains(path));
    }

    [Test]
    public void A_group_of_a_template_that_no_one_here_knows_is_found()
    {
        var stack = StackJson.Of(Tried);
        Group(stack, "card-web-fleet").Body["launch_template"] = new System.Text.Json.Nodes.JsonObject { ["id"] = "lt-0123456789abcdef0", ["version"] = "1" };
        Assert.That(new InternetPaths(stack).ForbiddenPaths, Has.Some.Contains("aws_autoscaling_group."));
    }

    private static StackResource Group(StackJson stack, string name) => stack.All("aws_autoscaling_group").Single(group => group.Text("name") == name);

    private static string ImageOf(StackJson stack, string template = "card-web-fleet")
    {
        var image = StackJson.AddressIn(stack.Named("aws_launch_template", template)["image_id"]);
        return stack.All("aws_ami_from_instance").Single(each => each.Address == image).Text("name");
    }

    private static TestCaseData Case(string name, EnvironmentSettings settings, string message) => new TestCaseData(settings, message).SetArgDisplayNames(name);
}
