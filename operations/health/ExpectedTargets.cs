using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.TerraformCli;

namespace CardWeb.Tf.Operations.Health;

/// <summary>What a target group ought to hold.</summary>
public sealed record ExpectedTargets
{
    /// <summary>The target group.</summary>
    public required string TargetGroupArn { get; init; }

    /// <summary>The instance id of each server, by its name.</summary>
    public required IReadOnlyDictionary<string, string> Servers { get; init; }

    /// <summary>The port that they are registered on.</summary>
    public required int Port { get; init; }

    /// <summary>The zones that ought to have a server.</summary>
    public IReadOnlyList<string> Zones { get; init; } = [];

    /// <summary>What is deployed: the servers stand one in each zone in turn, so that a single one leaves zones without.</summary>
    public static ExpectedTargets Of(EnvironmentSettings settings, StackOutputs outputs) => new()
    {
        TargetGroupArn = outputs.TargetGroupArn,
        Servers = outputs.Servers,
        Port = settings.TargetGroup.Port,
        Zones = [.. settings.Zones.Take(outputs.Servers.Count)],
    };

    /// <summary>Sorts what the target group holds into servers and strangers.</summary>
    public HealthReport Sort(IReadOnlyList<TargetHealth> targets)
    {
        List<ServerHealth> servers = [.. Servers.OrderBy(server => server.Key, StringComparer.Ordinal)
            .Select(server => new ServerHealth(server.Key, Find(targets, server.Value)))];
        var known = servers.Select(server => server.Target).ToHashSet();
        return new HealthReport(servers)
        {
            Zones = Zones, Strangers = [.. targets.Where(target => target.Port is not null && !known.Contains(target))],
        };
    }

    private TargetHealth Find(IReadOnlyList<TargetHealth> targets, string instanceId)
    {
        var own = targets.Where(target => target.InstanceId == instanceId).ToList();
        return own.Find(target => target.Port == Port || target.Port is null)
            ?? own[0] with { Port = null, State = "unused", Reason = TargetReason.NotRegistered };
    }
}
