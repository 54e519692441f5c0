using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CardWeb.Tf.Operations.Terraform.Json;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Checks.Policies;

/// <summary>Asks a stack for resources by their type and by what they refer to.</summary>
internal static partial class StackQueries
{
    /// <summary>The resources of these types, also those of which there may be none: a policy holds for them as well.</summary>
    public static IEnumerable<StackResource> Each(this SynthesizedStack stack, params string[] types) =>
        stack.Resources.Where(resource => types.Contains(resource.Type));

    /// <summary>The resources of these types that are certainly there, to protect another one.</summary>
    public static IEnumerable<StackResource> Certain(this SynthesizedStack stack, params string[] types) =>
        stack.Each(types).Where(resource => resource["for_each"] is null && (resource["count"] is null || resource["count"].Number() > 0));

    /// <summary>The resource of this stack that a value refers to, alone or first in a text; null when it refers to none.</summary>
    public static StackResource? Referred(this SynthesizedStack stack, JsonNode? value) =>
        value is JsonValue && Reference().Match(value.ToString()) is { Success: true } match
            ? stack.Resources.FirstOrDefault(resource => TerraformAddress.OfResource(resource.Address) == match.Groups["address"].Value)
            : null;

    /// <summary>A fault for each resource whose attribute is not right.</summary>
    public static IEnumerable<Fault> Unless(this IEnumerable<StackResource> resources, string attribute, Func<JsonNode?, bool> isRight, string wanted) =>
        resources.Where(resource => !isRight(resource.At(attribute))).Select(resource => Fault.Of(resource, attribute, wanted));

    /// <summary>A fault for each resource that is not right.</summary>
    public static IEnumerable<Fault> Unless(this IEnumerable<StackResource> resources, Func<StackResource, bool> isRight, string wrong, string wanted) =>
        resources.Where(resource => !isRight(resource)).Select(resource => new Fault(resource.Address, wrong, wanted));

    [GeneratedRegex(@"\A\$\{(?<address>[a-z]\w*\.[\w-]+)(\[[^\]]*\])?\.\w+\}", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Reference();
}
