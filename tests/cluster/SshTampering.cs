using System.Text.Json.Nodes;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Tests.Cluster;

/// <summary>A rule that lets the internet call the servers on port 22, put into what is synthesized.</summary>
internal static class SshTampering
{
    public const string Rule = "aws_vpc_security_group_ingress_rule.ssh";

    public static void OpenSsh(JsonObject json)
    {
        var servers = new SynthesizedStack(json).All("aws_instance")[0]["vpc_security_group_ids"]![0]!.ToString();
        json["resource"]!["aws_vpc_security_group_ingress_rule"]!["ssh"] = new JsonObject
        {
            ["security_group_id"] = servers, ["cidr_ipv4"] = "0.0.0.0/0", ["ip_protocol"] = "tcp", ["from_port"] = 22, ["to_port"] = 22,
        };
    }
}
