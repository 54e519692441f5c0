using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Checks.Reachability;

/// <summary>Tells which security group a value means: by reference or by name, in this stack, or one that no one here knows.</summary>
internal sealed partial class GroupNames(SynthesizedStack stack)
{
    /// <summary>The group that hosts use which name none; whichever way it is referred to.</summary>
    public const string Default = "the default security group";

    /// <summary>A group of someone else's, or an expression: its rules and its wearers cannot be told.</summary>
    public const string Unknown = "a security group outside this stack";

    private readonly Dictionary<string, string> byName = stack.All("aws_security_group")
        .Where(group => group["name"] is not null).GroupBy(group => group.Text("name")).ToDictionary(same => same.Key, same => same.First().Address);

    /// <summary>The group's address, <see cref="Default"/> or <see cref="Unknown"/>.</summary>
    public string Of(JsonNode? value)
    {
        var text = value?.ToString() ?? "";
        return text == "default" || DefaultReference().IsMatch(text) ? Default
            : Reference().Match(text) is { Success: true } match && stack.Resources.Any(group => group.Address == match.Groups["address"].Value) ? match.Groups["address"].Value
            : byName.GetValueOrDefault(text, Unknown);
    }

    [GeneratedRegex(@"\A\$\{(aws_default_security_group\.[\w-]+\.(id|arn|name)|[\w.-]+\.default_security_group_id)\}\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex DefaultReference();

    [GeneratedRegex(@"\A\$\{(?<address>aws_security_group\.[\w-]+)\.(id|arn|name)\}\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Reference();
}
