using System.Text.Json;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Aws.Inventory;
using CardWeb.Tf.Operations.Targets;
using CardWeb.Tf.Operations.Terraform.Json;
using CardWeb.Tf.Operations.Terraform.Plans;

namespace CardWeb.Tf.Operations.Checks.Drift;

/// <summary>Compares a plan of an environment with what the API says that there is.</summary>
/// <param name="plan">The plan.</param>
/// <param name="target">The way to the environment.</param>
/// <param name="constructPaths">The construct's path, by Terraform address.</param>
public sealed class Comparison(TerraformPlan plan, EnvironmentTarget target, IReadOnlyDictionary<string, string> constructPaths)
{
    /// <summary>The plan.</summary>
    public TerraformPlan Plan { get; } = plan;

    /// <summary>The way to the environment.</summary>
    public EnvironmentTarget Target { get; } = target;

    /// <summary>What Terraform manages.</summary>
    internal IReadOnlyList<ResourceVersions> Resources { get; } = ResourceVersions.In(plan);

    /// <summary>What to do about it.</summary>
    internal Remedies Remedies { get; } = new(target);

    /// <summary>The construct's path of an address.</summary>
    internal string? PathOf(string? address) => address is null ? null : constructPaths.GetValueOrDefault(address);

    /// <summary>The resources of some types as they are, with their addresses.</summary>
    internal IEnumerable<(string Address, JsonElement Values)> Present(params string[] types) =>
        from resource in Resources
        where types.Contains(resource.Type) && Plan.Present.ContainsKey(resource.Address)
        select (resource.Address, Plan.Present[resource.Address]);

    /// <summary>An attribute of each of the resources of some types, as they are.</summary>
    internal IReadOnlyList<string> Values(string attribute, params string[] types) =>
        [.. Present(types).Select(resource => TerraformJson.Text(resource.Values, attribute)).OfType<string>()];

    /// <summary>The address of the resource of a type that has this value.</summary>
    internal string? Holder(string type, string attribute, string value) =>
        Present(type).FirstOrDefault(resource => TerraformJson.Text(resource.Values, attribute) == value).Address;

    /// <summary>What to ask the API about.</summary>
    public InventoryQuestion Question() => new()
    {
        Groups = Values("id", "aws_security_group"),
        Instances = Values("id", "aws_instance"),
        Tags = Target.Settings.OwnTags,
        TargetGroups = Values("arn", "aws_lb_target_group"),
        Balancers = Values("arn", "aws_lb"),
        Listeners = Values("arn", "aws_lb_listener"),
        Roles = Values("name", "aws_iam_role"),
        Fleets = Values("name", "aws_autoscaling_group"),
        Templates = Values("id", "aws_launch_template"),
        Vpcs = Values("id", "aws_vpc"),
        SecureListeners = [.. Present("aws_lb_listener").Where(listener => TerraformJson.Text(listener.Values, "protocol") is "HTTPS").Select(listener => TerraformJson.Text(listener.Values, "arn")!)],
        Images = Values("id", "aws_ami_from_instance"),
        Snapshots = Snapshots(),
        Topics = Values("arn", "aws_sns_topic"),
        Buckets = [.. Values("bucket", "aws_s3_bucket"), Target.Settings.StateBucket],
        Keys = Values("key_id", "aws_kms_key"),
        WantedPolicies = [.. RolePolicyFindings.WantedIn(this)],
        Account = Accounts.Of(Target.Settings),
    };

    private string[] Snapshots() =>
    [
        .. (from image in Present("aws_ami_from_instance")
            let devices = TerraformJson.Items(image.Values, "ebs_block_device").Select(device => TerraformJson.Text(device, "snapshot_id"))
            from snapshot in devices.Append(TerraformJson.Text(image.Values, "root_snapshot_id"))
            where snapshot is { Length: > 0 }
            select snapshot).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Makes sure that AWS's answers have in them what Terraform has just read.</summary>
    /// <exception cref="OperationException">A list has nothing of it.</exception>
    public void EnsureWhole(EnvironmentInventory inventory) => WholeAnswer.Ensure(this, inventory);

    /// <summary>What differs, the worst first.</summary>
    public DriftReport With(EnvironmentInventory inventory)
    {
        List<Finding> findings =
        [
            .. MissingFindings.Of(this, inventory),
            .. AttributeFindings.Of(this),
            .. PendingFindings.Of(this),
            .. InstanceFindings.Of(this, inventory),
            .. GroupRuleFindings.Of(this, inventory),
            .. BalancingFindings.Of(this, inventory),
            .. RolePolicyFindings.Of(this, inventory),
            .. PartFindings.Of(this, inventory),
            .. FleetServerFindings.Of(this, inventory),
            .. StateBucketFindings.Of(this, inventory),
        ];
        findings.RemoveAll(finding => Consequences.Is(finding, findings));
        if (findings.Count == 0)
            findings.AddRange(PendingFindings.OfOutputs(this));

        return new DriftReport(
        [
            .. findings.OrderByDescending(finding => finding.Severity).ThenBy(finding => finding.Category)
                .ThenBy(finding => finding.Subject, StringComparer.Ordinal).ThenBy(finding => finding.Attribute, StringComparer.Ordinal),
        ]);
    }
}
