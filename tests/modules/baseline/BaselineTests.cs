using System.Text.Json.Nodes;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>A module that forgets what every resource must have.</summary>
public sealed class BaselineTests
{
    private static readonly Names s_names = new("card-web", "card-web", "test");

    private static readonly ModuleStack s_forgetful = new(stack =>
    {
        Aspects.Of(stack).Add(new Baseline(s_names));
        _ = new Instance(stack, "instance", new InstanceConfig { Ami = "ami-12345678", InstanceType = "t3.micro" });
        _ = new LaunchTemplate(stack, "template", new LaunchTemplateConfig { ImageId = "ami-12345678" });
        _ = new AutoscalingGroup(stack, "fleet", new AutoscalingGroupConfig { MinSize = 1, MaxSize = 2 });
    });

    private static readonly ModuleStack s_lax = new(stack =>
    {
        Aspects.Of(stack).Add(new Baseline(s_names));
        _ = new Instance(stack, "instance", new InstanceConfig { MetadataOptions = new InstanceMetadataOptions { HttpTokens = "optional", HttpPutResponseHopLimit = 2 } });
        _ = new LaunchTemplate(stack, "template", new LaunchTemplateConfig
        {
            MetadataOptions = new LaunchTemplateMetadataOptions { HttpTokens = "optional" },
            TagSpecifications = new[] { new LaunchTemplateTagSpecifications { ResourceType = "instance", Tags = new Dictionary<string, string> { ["Name"] = "own" } } },
        });
        _ = new AutoscalingGroup(stack, "fleet", new AutoscalingGroupConfig { MinSize = 1, MaxSize = 2, Tag = new[] { new AutoscalingGroupTag { Key = "Name", Value = "own", PropagateAtLaunch = true } } });
    });

    [TestCase("aws_instance")]
    [TestCase("aws_launch_template")]
    public void Whatever_makes_servers_gets_IMDSv2(string type)
    {
        var options = s_forgetful.Resource(type)["metadata_options"]!;
        Assert.That((options["http_tokens"]!.ToString(), options["http_put_response_hop_limit"]!.ToString()), Is.EqualTo(("required", "1")));
        Assert.That(s_lax.Resource(type)["metadata_options"]!["http_tokens"]!.ToString(), Is.EqualTo("required"));
    }

    [Test]
    public void The_hop_limit_that_a_module_asks_for_stays() =>
        Assert.That(s_lax.Resource("aws_instance")["metadata_options"]!["http_put_response_hop_limit"]!.ToString(), Is.EqualTo("2"));

    [Test]
    public void What_a_template_launches_gets_the_environments_tags()
    {
        var launched = s_forgetful.Resource("aws_launch_template")["tag_specifications"]!.AsArray();
        Assert.That(launched.Select(kind => kind!["resource_type"]!.ToString()), Is.EqualTo(new[] { "instance", "volume" }));
        Assert.That(launched.Select(kind => kind!["tags"]!.AsObject().Select(tag => (tag.Key, tag.Value!.ToString()))), Is.All.EquivalentTo(s_names.Tags.Select(tag => (tag.Key, tag.Value))));
    }

    [Test]
    public void A_fleets_servers_get_the_environments_tags()
    {
        var handedOn = s_forgetful.Resource("aws_autoscaling_group")["tag"]!.AsArray().Where(tag => tag!["propagate_at_launch"]!.GetValue<bool>());
        Assert.That(handedOn.Select(tag => (tag!["key"]!.ToString(), tag["value"]!.ToString())), Is.EquivalentTo(s_names.Tags.Select(tag => (tag.Key, tag.Value))));
    }

    [Test]
    public void Tags_that_a_module_gives_stay()
    {
        Assert.That(s_lax.Resource("aws_launch_template")["tag_specifications"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That(s_lax.Resource("aws_autoscaling_group")["tag"]!.AsArray().Single()!["value"]!.ToString(), Is.EqualTo("own"));
    }

    [Test]
    public void Every_environments_stack_has_it()
    {
        var app = Testing.App(new TestingAppConfig { Outdir = Path.Combine(AppContext.BaseDirectory, "cdktf.out") });
        CardWebStack stack = new(app, Catalogue.Find("development"));
        _ = new Instance(stack, "forgotten", new InstanceConfig { Ami = "ami-12345678", InstanceType = "t3.micro" });

        var json = JsonNode.Parse(Testing.Synth(stack))!;

        Assert.That(json["resource"]!["aws_instance"]!["forgotten"]!["metadata_options"]!["http_tokens"]!.ToString(), Is.EqualTo("required"));
    }
}
