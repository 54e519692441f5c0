using System.Text.Json.Nodes;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Tests.Policies;

/// <summary>A stack of every resource that a policy is about, which keeps all of them, to be broken in one place at a time.</summary>
internal static class GoodStack
{
    public static SynthesizedStack AsItIs => new(JsonNode.Parse(Repository.Read("tests/policies/good-stack.tf.json"))!.AsObject());

    /// <summary>The stack with a merge patch on its resources (RFC 7396: null takes away); what is under "data" is looked up.</summary>
    public static SynthesizedStack With(string patch)
    {
        var stack = AsItIs;
        foreach (var (name, change) in JsonNode.Parse(patch)!.AsObject())
        {
            var section = name is "data" or "module" ? stack.Json : stack.Json["resource"]!.AsObject();
            section[name] = Merged(section[name], change);
        }

        return stack;
    }

    private static JsonNode? Merged(JsonNode? target, JsonNode? patch)
    {
        if (patch is not JsonObject changes)
            return patch?.DeepClone();

        var merged = target is JsonObject there ? there.DeepClone().AsObject() : [];
        foreach (var (name, change) in changes)
        {
            if (change is null)
                merged.Remove(name);
            else
                merged[name] = Merged(merged[name], change);
        }

        return merged;
    }
}
