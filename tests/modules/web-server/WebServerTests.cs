using System.Text.Json.Nodes;
using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>A web server: the golden one, or a clone of its image.</summary>
public sealed class WebServerTests
{
    private static readonly WebServerOptions Golden = Given.Server with { Bootstrap = "#cloud-config\nname: ${HOSTNAME} 50%{x}\n" };

    private const string Minimal = """
        {
          "ami": "ami-00000001",
          "instance_type": "t3.micro",
          "availability_zone": "us-west-1b",
          "subnet_id": "subnet-0000001b",
          "vpc_security_group_ids": ["sg-00000001"],
          "monitoring": true,
          "ebs_optimized": true,
          "disable_api_termination": false,
          "instance_initiated_shutdown_behavior": "stop",
          "tenancy": "default",
          "metadata_options": { "http_endpoint": "enabled", "http_tokens": "required", "http_put_response_hop_limit": 1, "instance_metadata_tags": "disabled" },
          "root_block_device": { "encrypted": true, "volume_size": 8, "volume_type": "gp3", "delete_on_termination": true },
          "tags": { "Name": "card-web01" }
        }
        """;

    private const string Maximal = $$"""
        {
          "ami": "ami-00000001",
          "instance_type": "t2.small",
          "availability_zone": "us-west-1b",
          "subnet_id": "subnet-0000001b",
          "vpc_security_group_ids": ["sg-00000001"],
          "key_name": "card-web",
          "iam_instance_profile": "card-web-server",
          "associate_public_ip_address": false,
          "monitoring": false,
          "ebs_optimized": false,
          "disable_api_termination": true,
          "disable_api_stop": true,
          "maintenance_options": { "auto_recovery": "disabled" },
          "hibernation": true,
          "placement_group": "card-web-spread",
          "instance_initiated_shutdown_behavior": "terminate",
          "tenancy": "dedicated",
          "credit_specification": { "cpu_credits": "unlimited" },
          "metadata_options": { "http_endpoint": "enabled", "http_tokens": "required", "http_put_response_hop_limit": 2, "instance_metadata_tags": "enabled" },
          "root_block_device": {
            "encrypted": true, "volume_size": 20, "volume_type": "io2", "iops": 1000, "delete_on_termination": false,
            "kms_key_id": "{{MaximalServer.KmsKey}}"
          },
          "tags": { "Name": "card-web01", "Backup": "daily" }
        }
        """;

    [Test]
    public void A_clone_with_minimal_options_takes_everything_from_its_image() => Assert.That(Instance(Given.Server), EqualJson.To(Minimal));

    [Test]
    public void A_golden_server_with_minimal_options_adds_its_document_and_stays_when_the_base_image_changes() =>
        Assert.That(Instance(Golden), EqualJson.To(With(Minimal, """
            {
              "user_data": "#cloud-config\nname: $${HOSTNAME} 50%%{x}\n",
              "user_data_replace_on_change": false,
              "lifecycle": { "ignore_changes": ["ami"] }
            }
            """)));

    [Test]
    public void With_maximal_options_every_one_of_them_is_in_the_JSON_of_a_clone() =>
        Assert.That(Instance(Given.Server with { Specification = MaximalServer.Specification }), EqualJson.To(Maximal));

    [Test]
    public void With_maximal_options_every_one_of_them_is_in_the_JSON_of_the_golden_server() =>
        Assert.That(Instance(Golden with { Specification = MaximalServer.Specification }), EqualJson.To(With(Maximal, $$"""
            {
              "user_data": "#cloud-config\nname: $${HOSTNAME} 50%%{x}\n",
              "user_data_replace_on_change": true,
              "ebs_block_device": [{
                "device_name": "/dev/sdg", "encrypted": true, "volume_size": 100, "volume_type": "gp3", "iops": 4000, "throughput": 1000,
                "delete_on_termination": false, "kms_key_id": "{{MaximalServer.KmsKey}}"
              }],
              "lifecycle": { "ignore_changes": ["ami"] }
            }
            """)));

    [Test]
    public void It_tells_its_name_its_zone_and_its_id()
    {
        // given
        WebServer server = null!;
        var stack = new ModuleStack(stack =>
        {
            server = new WebServer(stack, "server", Given.Server);
            _ = new TerraformOutput(stack, "id", new TerraformOutputConfig { Value = server.InstanceId });
        });

        // then
        Assert.That(server.Name, Is.EqualTo("card-web01"));
        Assert.That(server.Zone, Is.EqualTo("us-west-1b"));
        Assert.That(stack.Output("id"), Is.EqualTo($"${{aws_instance.{stack.Resources("aws_instance").Keys.Single()}.id}}"));
    }

    private static JsonObject Instance(WebServerOptions options) => new ModuleStack(stack => _ = new WebServer(stack, "server", options)).Resource("aws_instance");

    private static string With(string json, string changes)
    {
        var changed = JsonNode.Parse(json)!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(changes)!.AsObject())
        {
            changed[name] = value!.DeepClone();
        }

        return changed.ToJsonString();
    }
}
