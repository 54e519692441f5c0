using System.Globalization;
using System.Text.Json;
using CardWeb.Tf.Operations.Aws.Inventory;
using CardWeb.Tf.Operations.Terraform.Json;
using CardWeb.Tf.Operations.Terraform.Plans;

namespace CardWeb.Tf.Operations.Checks.Drift;

/// <summary>What Terraform manages and is gone. What went with something else is told with that.</summary>
internal static class MissingFindings
{
    /// <summary>Finds them.</summary>
    public static IEnumerable<Finding> Of(Comparison comparison, EnvironmentInventory inventory)
    {
        ResourceVersions[] gone = [.. comparison.Resources.Where(resource => resource.IsGone)];
        return from resource in gone
               where !Array.Exists(gone, other => DependsOn(resource, other) && !IsFirstOf(resource, other))
               let dependents = gone.Count(other => DependsOn(other, resource))
               select Remade(comparison, inventory, resource) ?? Finding(comparison, resource, dependents);
    }

    /// <summary>A rule that other hands took away and made again: applying fails, for AWS knows its like already.</summary>
    private static Finding? Remade(Comparison comparison, EnvironmentInventory inventory, ResourceVersions resource)
    {
        if (!resource.IsWanted || GroupRuleFindings.Twin(resource, inventory.GroupRules) is not { } twin)
            return null;

        return new()
        {
            Category = FindingCategory.ChangedOutside,
            Severity = Severity.Warning,
            Address = resource.Address,
            ConstructPath = comparison.PathOf(resource.Address),
            PhysicalId = twin.Id,
            Attribute = "security_group_rule_id",
            Wanted = "there",
            Recorded = resource.PhysicalId,
            Found = twin.Id,
            Summary = "Deleted and created again outside Terraform: applying fails, because AWS has such a rule.",
            Remedy = comparison.Remedies.ByHand(
                GroupRuleFindings.Revoke(comparison, twin), $"'terraform import {resource.Address} {twin.Id}' in the stack's folder takes it as it is"),
        };
    }

    private static Finding Finding(Comparison comparison, ResourceVersions resource, int dependents)
    {
        var with = dependents == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", and with it {dependents} more that depended on it");
        var wanted = resource.IsWanted ? "" : "; the code does not have it any more";
        return new()
        {
            Category = FindingCategory.Missing,
            Severity = Severities.OfMissing(resource),
            Address = resource.Address,
            ConstructPath = comparison.PathOf(resource.Address),
            PhysicalId = resource.PhysicalId,
            Wanted = resource.IsWanted ? "there" : null,
            Recorded = "there",
            Found = "gone",
            Summary = $"Deleted outside Terraform{with}{wanted}.",
            Remedy = resource is { IsWanted: true, PhysicalId: { } id } && ResourceRules.Of(resource.Type).Deleted is { } advice
                ? comparison.Remedies.Restored(advice, id)
                : comparison.Remedies.Applied(resource.IsWanted ? "it is created again" : "the state forgets it"),
        };
    }

    // Two that name each other would each be left out for the other.
    private static bool IsFirstOf(ResourceVersions resource, ResourceVersions other) =>
        DependsOn(other, resource) && string.CompareOrdinal(resource.Address, other.Address) < 0;

    // A resource's own name is none of another's, though both may have the same, as a role and its profile have.
    private static bool DependsOn(ResourceVersions resource, ResourceVersions other)
    {
        if (resource.Address == other.Address || resource.Recorded.ValueKind != JsonValueKind.Object)
            return false;

        string?[] names = [TerraformJson.Text(other.Recorded, "id"), TerraformJson.Text(other.Recorded, "arn")];
        return resource.Recorded.EnumerateObject().Any(attribute =>
            attribute is { Name: not ("id" or "arn" or "name"), Value.ValueKind: JsonValueKind.String }
            && attribute.Value.GetString() is { Length: > 0 } value && names.Contains(value));
    }
}
