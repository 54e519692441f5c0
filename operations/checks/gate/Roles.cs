using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Terraform.Json;
using CardWeb.Tf.Operations.Terraform.Plans;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Checks.Gate;

/// <summary>
/// Which resources the site stands on, found by the outputs: the code's say which address has a role, the state's
/// which object has it now, under whatever address.
/// </summary>
internal sealed partial class Roles
{
    private readonly SynthesizedStack _stack;
    private readonly TerraformPlan _plan;

    public Roles(SynthesizedStack stack, TerraformPlan plan)
    {
        (_stack, _plan) = (stack, plan);
        LoadBalancer = Of(GateRule.LoadBalancer, Outputs.LoadBalancerArn);
        TargetGroup = Of(GateRule.TargetGroup, Outputs.TargetGroupArn);
        TargetGroups = [.. TargetGroup.Ids, .. IdOf(_plan.PresentOutputs.GetValueOrDefault(Outputs.CandidateTargetGroupArn))];
        var image = Of(GateRule.ImageInUse, Outputs.ImageId);
        Image = image with { Ids = [.. image.Ids, .. RunImages()] };
        GoldenServer = new Role(GateRule.GoldenServer, AddressOf(FirstServer()), [.. IdOf(FirstPresentServer())]);
    }

    public Role LoadBalancer { get; }

    public Role TargetGroup { get; }

    /// <summary>The ARNs of every group that serves now: the candidate's too.</summary>
    public IReadOnlyList<string> TargetGroups { get; }

    public Role Image { get; }

    public Role GoldenServer { get; }

    public IReadOnlyList<Role> All => [LoadBalancer, TargetGroup, Image, GoldenServer];

    /// <summary>What neither the code nor the state has an output for, though every deployed environment has it.</summary>
    public IEnumerable<string> Missing =>
        from role in (string[])[Outputs.LoadBalancerArn, Outputs.TargetGroupArn, Outputs.Servers]
        where _stack.Output(role) is null && !_plan.PresentOutputs.ContainsKey(role)
        select role;

    private Role Of(GateRule rule, string output) =>
        new(rule, AddressOf(_stack.Output(output)), [.. IdOf(_plan.PresentOutputs.GetValueOrDefault(output))]);

    private static string? AddressOf(JsonNode? value) => value is null
        ? null
        : Reference().Match(value.ToString()) is { Success: true } match
            ? match.Groups["address"].Value
            : throw new FormatException($"an output says {value.ToJsonString()}, which is no plain reference to a resource");

    private static IEnumerable<string> IdOf(JsonElement value) =>
        value.ValueKind is JsonValueKind.String && value.GetString() is { Length: > 0 } id ? [id] : [];

    private JsonNode? FirstServer() =>
        _stack.Output(Outputs.Servers)?.AsObject().OrderBy(server => server.Key, StringComparer.Ordinal).FirstOrDefault().Value;

    private JsonElement FirstPresentServer() =>
        _plan.PresentOutputs.GetValueOrDefault(Outputs.Servers) is { ValueKind: JsonValueKind.Object } servers
            ? servers.EnumerateObject().OrderBy(server => server.Name, StringComparer.Ordinal).Select(server => server.Value).FirstOrDefault()
            : default;

    // While clones are being replaced, the image of the older ones is in use as well; a fleet launches its own at any time.
    private IEnumerable<string> RunImages() => [.. ImagesOf("aws_instance", "ami"), .. ImagesOf("aws_launch_template", "image_id")];

    private IEnumerable<string> ImagesOf(string type, string attribute) => _plan.Present
        .Where(resource => resource.Key.StartsWith($"{type}.", StringComparison.Ordinal))
        .SelectMany(resource => IdOf(TerraformJson.Child(resource.Value, attribute)));

    [GeneratedRegex(@"\A\$\{(?<address>aws_\w+\.[\w-]+)\.(id|arn)\}\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Reference();
}
