using System.Text.Json;
using CardWeb.Tf.Operations.Terraform.Json;
using CardWeb.Tf.Operations.Terraform.Plans;
using CardWeb.Tf.Operations.Terraform.Schemas;
using CardWeb.Tf.Operations.Terraform.Values;

namespace CardWeb.Tf.Operations.Checks.Drift;

/// <summary>One resource that Terraform manages: as the state recorded it, as it is, and as the code wants it.</summary>
internal sealed record ResourceVersions
{
    // What names the thing in AWS where Terraform's own id is made up.
    private static readonly Dictionary<string, string> s_names = new(StringComparer.Ordinal)
    {
        ["aws_lb_target_group_attachment"] = "target_id",
        ["aws_iam_role_policy_attachment"] = "policy_arn",
        ["aws_route"] = "route_table_id",
    };

    /// <summary>The Terraform address.</summary>
    public required string Address { get; init; }

    /// <summary>The type.</summary>
    public required string Type { get; init; }

    /// <summary>What the plan does to it; null when it knows it no more.</summary>
    public ResourceChange? Change { get; init; }

    /// <summary>What Terraform saw changed behind its back.</summary>
    public ResourceChange? Drift { get; init; }

    /// <summary>What the schema says of its attributes.</summary>
    public required ValueShape Shape { get; init; }

    /// <summary>The attributes that the code sets.</summary>
    public JsonElement Configured { get; init; } = TerraformJson.Null;

    /// <summary>As the state recorded it.</summary>
    public JsonElement Recorded => Drift?.Before ?? Change?.Before ?? TerraformJson.Null;

    /// <summary>As it is.</summary>
    public JsonElement Found => Drift?.After ?? Change?.Before ?? TerraformJson.Null;

    /// <summary>As the code wants it.</summary>
    public JsonElement Wanted => Change?.After ?? TerraformJson.Null;

    /// <summary>Whether it was there and is gone.</summary>
    public bool IsGone => Drift is { IsDestroyed: true, IsReplaced: false };

    /// <summary>Whether the code wants it.</summary>
    public bool IsWanted => Wanted.ValueKind == JsonValueKind.Object;

    /// <summary>AWS's name for it.</summary>
    public string? PhysicalId => Text(s_names.GetValueOrDefault(Type, "id"));

    /// <summary>An attribute that is a text, as it is or was.</summary>
    public string? Text(string attribute) =>
        TerraformJson.Text(Found, attribute) ?? TerraformJson.Text(Recorded, attribute);

    /// <summary>Whether an attribute is secret.</summary>
    public bool IsSecret(ValuePath path) => new[] { Change, Drift }.OfType<ResourceChange>()
        .Any(change => path.IsMarked(change.BeforeSensitive) || path.IsMarked(change.AfterSensitive));

    /// <summary>Every resource that the plan manages or misses.</summary>
    public static IReadOnlyList<ResourceVersions> In(TerraformPlan plan)
    {
        // A leftover of a replacement, still to be destroyed, has the address of what replaced it.
        var changes = plan.ResourceChanges.Where(change => change.IsManaged).ToLookup(change => change.Address);
        var drift = plan.ResourceDrift.Where(change => change.IsManaged).ToLookup(change => change.Address);
        var configured = Configurations(plan);
        return
        [
            .. from address in changes.Select(same => same.Key).Union(drift.Select(same => same.Key))
               let change = changes[address].OrderBy(each => each.Actions is ["delete"]).FirstOrDefault()
               let seen = drift[address].FirstOrDefault()
               select new ResourceVersions
               {
                   Address = address,
                   Type = (change ?? seen)!.Type,
                   Shape = plan.Schema.Of((change ?? seen)!.Type),
                   Change = change,
                   Drift = seen,
                   Configured = configured.GetValueOrDefault(address, TerraformJson.Null),
               },
        ];
    }

    private static Dictionary<string, JsonElement> Configurations(TerraformPlan plan)
    {
        var root = TerraformJson.Child(TerraformJson.Child(plan.Json, "configuration"), "root_module");
        return TerraformJson.Items(root, "resources").Where(resource => TerraformJson.Text(resource, "mode") is "managed")
            .ToDictionary(resource => TerraformJson.Text(resource, "address")!, resource => TerraformJson.Child(resource, "expressions"), StringComparer.Ordinal);
    }
}
