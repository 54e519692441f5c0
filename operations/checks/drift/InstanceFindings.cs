using CardWeb.Tf.Operations.Aws.Inventory;
using CardWeb.Tf.Operations.Terraform.Json;
using CardWeb.Tf.Operations.Terraform.Plans;

namespace CardWeb.Tf.Operations.Checks.Drift;

/// <summary>Servers that don't run, and servers tagged as the environment's own that Terraform does not know.</summary>
internal static class InstanceFindings
{
    private const string Type = "aws_instance";

    /// <summary>Finds them.</summary>
    public static IEnumerable<Finding> Of(Comparison comparison, EnvironmentInventory inventory)
    {
        var found = inventory.Instances.ToDictionary(instance => instance.Id, StringComparer.Ordinal);
        var known = comparison.Resources.Where(resource => resource is { Type: Type, PhysicalId: not null, IsGone: false }).ToArray();
        var ids = comparison.Plan.ResourceChanges.Where(change => change.Type == Type).Select(change => TerraformJson.Text(change.Before, "id")).ToHashSet();
        return
        [
            .. known.Where(server => !found.TryGetValue(server.PhysicalId!, out var it) || it.IsGone).Select(server => Gone(comparison, server)),
            .. from server in known
               let it = found.GetValueOrDefault(server.PhysicalId!)
               where it is { IsStopped: true }
               select Stopped(comparison, server, it),
            .. from it in inventory.Instances
               where !it.IsGone && !ids.Contains(it.Id) && !FleetServers.IsOne(comparison, it)

               // One that gets visitors' requests is told as a target.
               where inventory.Targets.All(target => target.Id != it.Id)
               select Unknown(comparison, it),
        ];
    }

    private static Finding Stopped(Comparison comparison, ResourceVersions server, FoundInstance it) => new()
    {
        Category = FindingCategory.ChangedOutside,
        Severity = Severity.Critical,
        Address = server.Address,
        ConstructPath = comparison.PathOf(server.Address),
        PhysicalId = server.PhysicalId,
        Attribute = "instance_state",
        Wanted = "running",
        Recorded = TerraformJson.Text(server.Recorded, "instance_state"),
        Found = it.State,
        Summary = "The server was stopped, and serves nothing.",
        Remedy = comparison.Remedies.ByHand(comparison.Remedies.Aws($"ec2 start-instances --instance-ids {it.Id}"), "take the server out of the code"),
    };

    private static Finding Gone(Comparison comparison, ResourceVersions server) => new()
    {
        Category = FindingCategory.Missing,
        Severity = Severity.Critical,
        Address = server.Address,
        ConstructPath = comparison.PathOf(server.Address),
        PhysicalId = server.PhysicalId,
        Wanted = "there",
        Recorded = "there",
        Found = "gone",
        Summary = "The server was terminated during this run.",
        Remedy = comparison.Remedies.Applied("it is created again"),
    };

    private static Finding Unknown(Comparison comparison, FoundInstance it) => new()
    {
        Category = FindingCategory.Unmanaged,
        Severity = Severity.Warning,
        PhysicalId = it.Id,
        Found = it.Name.Length == 0 ? it.State : $"{it.Name}, {it.State}",
        Summary = "A server that Terraform does not know, with the environment's tags or in its VPC.",
        Remedy = comparison.Remedies.ByHand(comparison.Remedies.Aws($"ec2 stop-instances --instance-ids {it.Id}"), "write it into the code and import it; or terminate it, if nothing on it is needed"),
    };
}
