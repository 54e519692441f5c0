using System.Text.Json;
using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Operations.Terraform.Stacks;

/// <summary>A stack's outputs: the contract between what is deployed and the operations on it.</summary>
public sealed record StackOutputs
{
    /// <summary>Where the site is.</summary>
    public required Uri Url { get; init; }

    /// <summary>The target group that the servers are registered in.</summary>
    public required string TargetGroupArn { get; init; }

    /// <summary>The instance id of each server, by its name.</summary>
    public required IReadOnlyDictionary<string, string> Servers { get; init; }

    /// <summary>The fleets beside them: the one that serves, and one that is being tried.</summary>
    public IReadOnlyList<DeployedFleet> Fleets { get; init; } = [];

    /// <summary>Whether everyone gets the page of maintenance instead of the site.</summary>
    public bool IsInMaintenance { get; init; }

    /// <summary>Reads what <c>terraform output -json</c> writes.</summary>
    public static StackOutputs Parse(string text)
    {
        using var json = JsonDocument.Parse(text);
        var outputs = json.RootElement;
        return new StackOutputs
        {
            Url = new Uri(Value(outputs, "url").GetString()!),
            TargetGroupArn = Value(outputs, "target_group_arn").GetString()!,
            Servers = Value(outputs, "servers").EnumerateObject()
                .ToDictionary(server => server.Name, server => server.Value.GetString()!, StringComparer.Ordinal),
            Fleets =
            [
                .. Fleet(outputs, Outputs.Fleet, Outputs.FleetMinimum, Outputs.TargetGroupArn),
                .. Fleet(outputs, Outputs.Candidate, Outputs.CandidateMinimum, Outputs.CandidateTargetGroupArn),
            ],
            IsInMaintenance = outputs.TryGetProperty("maintenance", out _),
        };
    }

    private static IEnumerable<DeployedFleet> Fleet(JsonElement outputs, string name, string minimum, string targetGroup) =>
        outputs.TryGetProperty(name, out var group)
            ? [new DeployedFleet(name, group.GetProperty("value").GetString()!, Value(outputs, minimum).GetInt32(), Value(outputs, targetGroup).GetString()!)]
            : [];

    private static JsonElement Value(JsonElement outputs, string name) =>
        outputs.TryGetProperty(name, out var output)
            ? output.GetProperty("value")
            : throw new OperationException(
                $"The state has no output '{name}': the environment was never deployed, or not to the end. Deploy it first.");
}
