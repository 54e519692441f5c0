using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Tests.Environments;

/// <summary>The walk-through by hand, row by row, in the development stack. Rows 3 and 11 are in CloudInit and TargetHealth tests.</summary>
public sealed class SeedTests
{
    private readonly StackJson stack = StackJson.Of("development");

    private StackResource Golden => stack.Named("aws_instance", "card-web01");

    private StackResource Clone => stack.Named("aws_instance", "card-web02");

    private StackResource Balancer => stack.Single("aws_lb");

    private StackResource TargetGroup => stack.Single("aws_lb_target_group");

    [Test]
    public void Row_1_an_image_is_taken_of_card_web01_once_a_version_is_approved()
    {
        var image = stack.Single("aws_ami_from_instance");
        Assert.That(StackJson.AddressIn(image["source_instance_id"]), Is.EqualTo(Golden.Address), image.ToString());
        Assert.That(image.Text("name"), Is.EqualTo("card-web-1.0.0"));
        Assert.That(StackJson.Of(Unapproved).All("aws_ami_from_instance"), Is.Empty);
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Row_1_an_image_is_taken_with_or_without_reboot(bool withoutReboot)
    {
        var settings = Catalogue.Find("development");
        var image = StackJson.Of(settings with { Image = settings.Image with { SnapshotWithoutReboot = withoutReboot } }).Single("aws_ami_from_instance");
        Assert.That(image["snapshot_without_reboot"]!.GetValue<bool>(), Is.EqualTo(withoutReboot), image.ToString());
    }

    [Test]
    public void Row_2_card_web02_comes_from_that_image()
    {
        Assert.That(StackJson.AddressIn(Clone["ami"]), Is.EqualTo(stack.Single("aws_ami_from_instance").Address), Clone.ToString());
        Assert.That(StackJson.Of(Unapproved).Single("aws_instance")["tags"]!["Name"]!.ToString(), Is.EqualTo("card-web01"));
    }

    [Test]
    public void Row_2_card_web02_differs_from_card_web01_in_its_zone_alone()
    {
        string[] own = ["//", "ami", "availability_zone", "lifecycle", "subnet_id", "tags", "user_data", "user_data_replace_on_change"];
        var golden = Golden.Body.Where(attribute => !own.Contains(attribute.Key)).Select(attribute => $"{attribute.Key} = {attribute.Value}");
        var clone = Clone.Body.Where(attribute => !own.Contains(attribute.Key)).Select(attribute => $"{attribute.Key} = {attribute.Value}");
        Assert.That(clone, Is.EquivalentTo(golden));
        Assert.That((Golden.Text("availability_zone"), Clone.Text("availability_zone")), Is.EqualTo(("us-west-1b", "us-west-1c")));
    }

    [Test]
    public void Row_2_both_have_the_same_key_pair_when_there_is_one()
    {
        var settings = Catalogue.Find("development");
        var servers = StackJson.Of(settings with { Server = settings.Server with { KeyPairName = "card-web" } }).All("aws_instance");
        Assert.That(servers.Select(server => server.Text("key_name")), Is.EqualTo(["card-web", "card-web"]));
    }

    [Test]
    public void Row_3_a_clone_runs_no_set_up_of_its_own() => Assert.That(Clone.Body.ContainsKey("user_data"), Is.False, Clone.ToString());

    [Test]
    public void Row_4_the_target_group_card_web_tg_speaks_HTTP_to_port_80()
    {
        Assert.That((TargetGroup.Text("name"), TargetGroup.Text("protocol"), TargetGroup.Text("port")), Is.EqualTo(("card-web-tg", "HTTP", "80")));
        Assert.That(TargetGroup.Text("target_type"), Is.EqualTo("instance"));
    }

    [Test]
    public void Row_5_both_servers_are_registered_on_port_80()
    {
        var attachments = stack.All("aws_lb_target_group_attachment");
        Assert.That(attachments.Select(attachment => StackJson.AddressIn(attachment["target_id"])), Is.EquivalentTo([Golden.Address, Clone.Address]));
        Assert.That(attachments.Select(attachment => attachment.Text("port")), Is.All.EqualTo("80"));
        Assert.That(attachments.Select(attachment => StackJson.AddressIn(attachment["target_group_arn"])), Is.All.EqualTo(TargetGroup.Address));
    }

    [Test]
    public void Row_6_the_load_balancer_faces_the_internet_in_two_zones_under_its_own_name()
    {
        Assert.That(Balancer["internal"]!.GetValue<bool>(), Is.False);
        Assert.That((Balancer.Text("load_balancer_type"), Balancer.Text("name")), Is.EqualTo(("application", "card-web-alb")));
        var subnets = Balancer["subnets"]!.AsArray().Select(StackJson.AddressIn).Select(address => stack.Data.Single(data => $"data.{data.Address}" == address));
        Assert.That(subnets.Select(subnet => subnet.Text("availability_zone")), Is.EquivalentTo(["us-west-1b", "us-west-1c"]));
    }

    [Test]
    public void Row_7_the_load_balancer_has_a_group_of_its_own_that_admits_HTTP_from_anywhere()
    {
        var group = StackJson.AddressIn(Balancer["security_groups"]![0]);
        var rule = stack.All("aws_vpc_security_group_ingress_rule").Single(rule => StackJson.AddressIn(rule["security_group_id"]) == group);
        Assert.That((rule.Text("cidr_ipv4"), rule.Text("from_port"), rule.Text("to_port")), Is.EqualTo(("0.0.0.0/0", "80", "80")));
        Assert.That(group, Is.Not.EqualTo(StackJson.AddressIn(Golden["vpc_security_group_ids"]![0])));
    }

    [Test]
    public void Row_8_a_listener_on_80_hands_requests_to_the_target_group()
    {
        var listener = stack.Single("aws_lb_listener");
        Assert.That((listener.Text("port"), listener.Text("protocol")), Is.EqualTo(("80", "HTTP")));
        var action = listener["default_action"]![0]!;
        Assert.That(action["type"]!.ToString(), Is.EqualTo("forward"));
        Assert.That(StackJson.AddressIn(action["target_group_arn"]), Is.EqualTo(TargetGroup.Address));
    }

    [Test]
    public void Row_9_traffic_goes_to_each_server_in_turn() => Assert.That(TargetGroup.Text("load_balancing_algorithm_type"), Is.EqualTo("round_robin"));

    [Test]
    public void Row_10_the_health_check_of_the_target_group_decides()
    {
        var check = TargetGroup["health_check"]!;
        Assert.That((check["enabled"]!.GetValue<bool>(), check["path"]!.ToString(), check["matcher"]!.ToString()), Is.EqualTo((true, "/health", "200")));
    }

    [Test]
    public void Row_12_card_web_sg_admits_the_balancers_group_on_port_80_and_nothing_else()
    {
        var servers = stack.Named("aws_security_group", "card-web-sg");
        var rules = stack.All("aws_vpc_security_group_ingress_rule").Where(rule => StackJson.AddressIn(rule["security_group_id"]) == servers.Address).ToArray();
        Assert.That(rules, Has.Length.EqualTo(1));
        Assert.That(StackJson.AddressIn(rules[0]["referenced_security_group_id"]), Is.EqualTo(StackJson.AddressIn(Balancer["security_groups"]![0])));
        Assert.That((rules[0].Text("ip_protocol"), rules[0].Text("from_port"), rules[0].Text("to_port")), Is.EqualTo(("tcp", "80", "80")));
    }

    [Test]
    public void Row_13_the_output_url_opens_the_site_at_the_balancers_name() =>
        Assert.That(stack.Json["output"]!["url"]!["value"]!.ToString(), Is.EqualTo($"http://${{{Balancer.Address}.dns_name}}/"));

    private static EnvironmentSettings Unapproved => Catalogue.Find("development") with { Image = new() };
}
