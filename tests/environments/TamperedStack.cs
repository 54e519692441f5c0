using System.Text.Json.Nodes;

namespace CardWeb.Tf.Tests.Environments;

/// <summary>The development stack with something added by hand; in it SERVERS, BALANCER and GOLDEN stand for what they name.</summary>
internal static class TamperedStack
{
    /// <summary>Adds resources, as Terraform writes them: by type, then by name.</summary>
    public static StackJson With(string resources)
    {
        var stack = StackJson.Of("development");
        var golden = stack.Named("aws_instance", "card-web01");
        var balancer = stack.Single("aws_lb")["security_groups"]![0]!.ToString();
        var text = resources.Replace("SERVERS", golden["vpc_security_group_ids"]![0]!.ToString(), StringComparison.Ordinal)
            .Replace("BALANCER", balancer, StringComparison.Ordinal).Replace("GOLDEN", golden.Address, StringComparison.Ordinal);
        foreach (var (type, added) in JsonNode.Parse(text)!.AsObject())
        {
            foreach (var (name, body) in added!.AsObject())
            {
                Add(stack, type, name, body!.DeepClone());
            }
        }

        return stack;
    }

    private static void Add(StackJson stack, string type, string name, JsonNode body)
    {
        var all = stack.Json["resource"]!.AsObject();
        _ = all.TryAdd(type, new JsonObject());
        all[type]!.AsObject().Add(name, body);
    }
}
