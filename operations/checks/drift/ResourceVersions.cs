using System.Text.Json;
using CardWeb.Tf.Operations.Terraform.Plans;

namespace CardWeb.Tf.Operations.Checks.Drift;

/// <summary>One resource that Terraform manages: as the state recorded it, as it is, and as the code wants it.</summary>
internal sealed record ResourceVersions
{
    private static readonly JsonElement s_null = JsonDocument.Parse("null").RootElement;

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

    /// <summary>The attributes that the code sets.</summary>
    public JsonElement Configured { get; init; } = s_null;

    /// <summary>As the state recorded it.</summary>
    public JsonElement Recorded => Drift?.Before ?? Change?.Before ?? s_null;

    /// <summary>As it is.</summary>
    public JsonElement Found => Drift?.After ?? Change?.Before ?? s_null;

    /// <summary>As the code wants it.</summary>
    public JsonElement Wanted => Change?.After ?? s_null;

    /// <summary>Whether it was there and is gone.</summary>
    public bool IsGone => Drift is { IsDestroyed: true, IsReplaced: false };

    /// <summary>Whether the code wants it.</summary>
    public bool IsWanted => Wanted.ValueKind == JsonValueKind.Object;

    /// <summary>AWS's name for it.</summary>
    public string? PhysicalId => Text(s_names.GetValueOrDefault(Type, "id"));

    /// <summary>An attribute that is a text, as it is or was.</summary>
    public string? Text(string attribute) =>
        PlanJson.Text(Found, attribute) ?? PlanJson.Text(Recorded, attribute);

    /// <summary>Whether an attribute is secret.</summary>
    public bool IsSecret(AttributePath path) => new[] { Change, Drift }.OfType<ResourceChange>()
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
                   Change = change,
                   Drift = seen,
                   Configured = configured.GetValueOrDefault(address, s_null),
               },
        ];
    }

    private static Dictionary<string, JsonElement> Configurations(TerraformPlan plan)
    {
        var root = PlanJson.Child(PlanJson.Child(plan.Json, "configuration"), "root_module");
        return PlanJson.Items(root, "resources").Where(resource => PlanJson.Text(resource, "mode") is "managed")
            .ToDictionary(resource => PlanJson.Text(resource, "address")!, resource => PlanJson.Child(resource, "expressions"), StringComparer.Ordinal);
    }
}
