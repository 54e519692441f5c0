using System.Text.Json.Nodes;
using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

public sealed class FleetTests
{
    private const string Template = "aws_launch_template";
    private const string Group = "aws_autoscaling_group";
    private const string Policy = "aws_autoscaling_policy";

    [Test]
    public void The_templates_version_is_a_number_that_Terraform_knows()
    {
        var stack = Built();
        var template = stack.Resources(Template).Single().Key;
        Assert.That(Text(stack.Resource(Group)["launch_template"]!["version"]), Is.EqualTo($"${{{Template}.{template}.latest_version}}"));
        Assert.That(stack.ToString(), Does.Not.Contain("$Latest").And.Not.Contain("$Default").And.Not.Contain("$$Latest"));
    }

    [Test]
    public void How_many_servers_there_are_is_the_groups_own_business()
    {
        var group = Built().Resource(Group);
        Assert.That(group.ContainsKey("desired_capacity"), Is.False);
        Assert.That((Text(group["min_size"]), Text(group["max_size"])), Is.EqualTo(("2", "4")));
    }

    [Test]
    public void The_first_deployment_fails_when_its_servers_do_not_become_healthy()
    {
        var group = Built().Resource(Group);
        Assert.That((Text(group["min_elb_capacity"]), Text(group["wait_for_capacity_timeout"]), Text(group["health_check_type"])), Is.EqualTo(("2", "10m", "ELB")));
        Assert.That(group.ContainsKey("wait_for_elb_capacity"), Is.False, "it would want exactly so many after a fleet has grown");
    }

    [Test]
    public void It_stands_in_every_zone()
    {
        var subnets = Built().Resource(Group)["vpc_zone_identifier"]!.AsArray().Select(Text);
        Assert.That(subnets, Is.EqualTo(Given.Vpc.PrivateSubnetIds!.Values));
    }

    [Test]
    public void A_server_is_the_pairs_like()
    {
        var template = Built(fleet => fleet with { Specification = MaximalServer.Specification with { PublicAddress = true } }).Resource(Template);
        Assert.That(
            (Text(template["metadata_options"]!["http_tokens"]), Text(template["metadata_options"]!["http_put_response_hop_limit"]), Text(template["disable_api_termination"]), Text(template["ebs_optimized"]), Text(template["monitoring"]!["enabled"])),
            Is.EqualTo(("required", "2", "true", "false", "false")));
        Assert.That((Text(template["placement"]!["tenancy"]), Text(template["placement"]!["group_name"]), Text(template["credit_specification"]!["cpu_credits"])), Is.EqualTo(("dedicated", "card-web-spread", "unlimited")));
        var card = template["network_interfaces"]![0]!;
        Assert.That((Text(card["associate_public_ip_address"]), Text(card["security_groups"]![0])), Is.EqualTo(("true", "sg-00000001")));
    }

    [Test]
    public void Every_volume_is_encrypted_and_a_further_one_comes_from_the_images_snapshot()
    {
        var stack = Built(fleet => fleet with { Specification = new() { DataVolumes = [new() { DeviceName = "/dev/sdf", SizeGiB = 50 }] } });
        var image = stack.Resources("aws_ami_from_instance").Single().Key;
        var volumes = stack.Resource(Template)["block_device_mappings"]!.AsArray();
        Assert.That(volumes.Select(volume => Text(volume!["ebs"]!["encrypted"])), Is.EqualTo(["true", "true"]));
        Assert.That(volumes.Select(volume => Text(volume!["device_name"])), Is.EqualTo([$"${{aws_ami_from_instance.{image}.root_device_name}}", "/dev/sdf"]));
        Assert.That(
            Text(volumes[1]!["ebs"]!["snapshot_id"]),
            Is.EqualTo($"${{one([for volume in aws_ami_from_instance.{image}.ebs_block_device : volume.snapshot_id if volume.device_name == \"/dev/sdf\"])}}"));
    }

    [Test]
    public void Servers_and_volumes_have_the_tags_of_everything_else()
    {
        var stack = Built(fleet => fleet with { Specification = new() { Tags = new Dictionary<string, string> { ["Backup"] = "daily" } } });
        string[] tags = ["Backup=daily", "Environment=development", "ManagedBy=terraform", "Name=card-web-fleet", "Project=card-web"];
        var launched = stack.Resource(Template)["tag_specifications"]!.AsArray();
        Assert.That(launched.Select(each => Text(each!["resource_type"])), Is.EqualTo(["instance", "volume"]));
        foreach (var each in launched)
        {
            Assert.That(each!["tags"]!.AsObject().Select(tag => $"{tag.Key}={tag.Value}"), Is.EquivalentTo(tags));
        }

        var propagated = stack.Resource(Group)["tag"]!.AsArray();
        Assert.That(propagated.Select(tag => $"{tag!["key"]}={tag["value"]}"), Is.EquivalentTo(tags));
        Assert.That(propagated.Select(tag => Text(tag!["propagate_at_launch"])), Is.All.EqualTo("true"));
    }

    [Test]
    public void It_follows_requests_and_CPU()
    {
        var policies = Built().Resources(Policy).Values.ToDictionary(policy => Text(policy["name"]), policy => policy["target_tracking_configuration"]!.AsObject());
        Assert.That(policies.Keys, Is.EquivalentTo(["card-web-fleet-requests", "card-web-fleet-cpu"]));
        var requests = policies["card-web-fleet-requests"];
        Assert.That(
            (Text(requests["predefined_metric_specification"]!["predefined_metric_type"]), Text(requests["predefined_metric_specification"]!["resource_label"]), Text(requests["target_value"])),
            Is.EqualTo(("ALBRequestCountPerTarget", "app/card-web-alb/1/targetgroup/card-web-tg/1", "1000")));
        Assert.That((Text(policies["card-web-fleet-cpu"]["predefined_metric_specification"]!["predefined_metric_type"]), Text(policies["card-web-fleet-cpu"]["target_value"])), Is.EqualTo(("ASGAverageCPUUtilization", "60")));
    }

    [TestCase(null, 60, "card-web-fleet-cpu")]
    [TestCase(1000, null, "card-web-fleet-requests")]
    [TestCase(null, null, null)]
    public void Either_can_be_switched_off(int? requests, int? percent, string? left) =>
        Assert.That(
            Built(fleet => fleet with { Settings = fleet.Settings with { RequestsPerServer = requests, CpuPercent = percent } }).Resources(Policy).Values.Select(policy => Text(policy["name"])),
            Is.EqualTo(left is null ? [] : new[] { left }));

    [Test]
    public void Without_checkpoints_there_is_no_rest()
    {
        var preferences = Built(fleet => fleet with { Settings = fleet.Settings with { Refresh = new() { Checkpoints = [] } } }).Resource(Group)["instance_refresh"]!["preferences"]!.AsObject();
        Assert.That(preferences.ContainsKey("checkpoint_delay") || preferences.ContainsKey("checkpoint_percentages"), Is.False);
    }

    [Test]
    public void AWS_is_not_told_to_undo_a_renewal_unless_it_is_wanted() =>
        Assert.That(Text(Built().Resource(Group)["instance_refresh"]!["preferences"]!["auto_rollback"]), Is.EqualTo("false"));

    private static ModuleStack Built(Func<FleetOptions, FleetOptions>? change = null) =>
        new(stack => _ = new Fleet(stack, "fleet", (change ?? (fleet => fleet))(FleetCases.Fleet(stack))));

    private static string Text(JsonNode? node) => node?.ToString() ?? "(none)";
}
