using System.Text.Json;
using CardWeb.Tf.Operations.Deployment;
using CardWeb.Tf.Operations.Inventory;
using CardWeb.Tf.Operations.Plans;

namespace CardWeb.Tf.Operations.Drift;

/// <summary>All that is known of an environment: a plan, the resources in it, and what the API says.</summary>
internal sealed class Comparison(TerraformPlan plan, EnvironmentSession session)
{
    /// <summary>The plan.</summary>
    public TerraformPlan Plan { get; } = plan;

    /// <summary>The way to the environment.</summary>
    public EnvironmentTarget Target => session.Target;

    /// <summary>What Terraform manages.</summary>
    public IReadOnlyList<ResourceVersions> Resources { get; } = ResourceVersions.In(plan);

    /// <summary>What to do about it.</summary>
    public Remedies Remedies { get; } = new(session.Target);

    /// <summary>The construct's path of an address.</summary>
    public string? PathOf(string? address) => address is null ? null : session.Stack.Stack.ConstructPaths.GetValueOrDefault(address);

    /// <summary>The resources of some types as they are, with their addresses.</summary>
    public IEnumerable<(string Address, JsonElement Values)> Present(params string[] types) =>
        from resource in Resources
        where types.Contains(resource.Type) && Plan.Present.ContainsKey(resource.Address)
        select (resource.Address, Plan.Present[resource.Address]);

    /// <summary>An attribute of each of the resources of some types, as they are.</summary>
    public IReadOnlyList<string> Values(string attribute, params string[] types) =>
        [.. Present(types).Select(resource => PlanJson.Text(resource.Values, attribute)).OfType<string>()];

    /// <summary>The address of the resource of a type that has this value.</summary>
    public string? Holder(string type, string attribute, string value) =>
        Present(type).FirstOrDefault(resource => PlanJson.Text(resource.Values, attribute) == value).Address;

    /// <summary>What to ask the API about.</summary>
    public InventoryQuestion Question() => new()
    {
        Groups = Values("id", "aws_security_group"),
        Instances = Values("id", "aws_instance"),
        Tags = Target.Settings.Names.Tags.Where(tag => tag.Key is not "ManagedBy").ToDictionary(StringComparer.Ordinal),
        TargetGroups = Values("arn", "aws_lb_target_group"),
        Balancers = Values("arn", "aws_lb"),
        Listeners = Values("arn", "aws_lb_listener"),
        Roles = Values("name", "aws_iam_role"),
        WantedPolicies = [.. RolePolicyFindings.WantedIn(this)],
        StateBucket = Target.Settings.StateBucket,
    };
}
