using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Checks.Gate;
using CardWeb.Tf.Operations.Terraform.Plans;
using CardWeb.Tf.Operations.Terraform.Stacks;
using CardWeb.Tf.Tests.Environments;

namespace CardWeb.Tf.Tests.Operations.Checks.Gate;

/// <summary>A deployed cluster of card-web01 and two clones, and a plan for it that does nothing until a test says what.</summary>
internal sealed partial class DeployedCluster
{
    private static readonly EnvironmentSettings s_settings =
        Catalogue.Find("development") with { Image = new() { ApprovedVersions = ["1.0.0"] }, Clones = 2 };

    private static readonly EnvironmentSettings s_withFleet = s_settings with { Fleet = new() { Minimum = 2, Maximum = 4 } };

    private static readonly EnvironmentSettings s_withCandidate =
        s_settings with { Candidate = new() { ImageVersion = "1.0.0", Fleet = new() { Minimum = 1, Maximum = 2 } } };

    private static readonly EnvironmentSettings s_withEqualCandidate =
        s_withCandidate with { TargetGroup = s_settings.TargetGroup with { Weight = 50 }, Candidate = s_withCandidate.Candidate! with { Weight = 50 } };

    private readonly Dictionary<string, JsonObject> _changes = [];
    private readonly JsonObject _outputs;

    public DeployedCluster(bool hasFleet = false)
        : this(hasFleet ? s_withFleet : s_settings)
    {
    }

    private DeployedCluster(EnvironmentSettings settings)
    {
        Stack = StackJson.Of(settings);
        foreach (var resource in Stack.Resources)
            _changes[resource.Address] = Change(resource.Type, resource.Address, "no-op", Deployed(resource));

        _outputs = Resolved(Stack.Json["output"]!).AsObject();
        Paths = Stack.Resources.ToDictionary(resource => resource.Address, resource => resource.Body["//"]!["metadata"]!["path"]!.ToString().Split('/', 2)[1]);
    }

    /// <summary>One beside which a release is tried: <see cref="Fleet"/> is the candidate's.</summary>
    public static DeployedCluster WithCandidate() => new(s_withCandidate);

    /// <summary>The same, whose code gives each release half of the requests.</summary>
    public static DeployedCluster WithEqualCandidate() => new(s_withEqualCandidate);

    /// <summary>The code that the plan is made of; a test may change it.</summary>
    public StackJson Stack { get; }

    public string LoadBalancer => Stack.Single("aws_lb").Address;

    public string TargetGroup => Stack.All("aws_lb_target_group").First(group => Present("target_group_arn") == $"arn-of-{group.Address}").Address;

    public string CandidateGroup => Stack.All("aws_lb_target_group").First(group => group.Address != TargetGroup).Address;

    public string Image => Stack.Single("aws_ami_from_instance").Address;

    public string Listener => Stack.Single("aws_lb_listener").Address;

    public string Fleet => Stack.Single("aws_autoscaling_group").Address;

    public string Template => Stack.Single("aws_launch_template").Address;

    public string[] Servers => [.. Stack.All("aws_instance").OrderBy(server => server.Body["tags"]!["Name"]!.ToString()).Select(server => server.Address)];

    public string[] Registrations => [.. Servers.Select(server => Stack.All("aws_lb_target_group_attachment").Single(each => SynthesizedStack.AddressIn(each["target_id"]) == server).Address)];

    /// <summary>What an output says now.</summary>
    public string Present(string output) => _outputs[output]!["value"]!.ToString();

    public static string[] Replace => ["create", "delete"];

    /// <summary>Has the plan do something to what is there.</summary>
    public DeployedCluster Do(string address, params string[] actions)
    {
        var change = _changes[address]["change"]!.AsObject();
        change["actions"] = new JsonArray([.. actions.Select(action => (JsonNode)action)]);
        change["after"] = actions is ["delete"] or ["forget"] ? null : actions.Contains("delete") ? new JsonObject() : change["after"];
        return this;
    }

    /// <summary>Has the plan do the same to several.</summary>
    public DeployedCluster DoAll(IEnumerable<string> addresses, params string[] actions)
    {
        foreach (var address in addresses)
            _ = Do(address, actions);

        return this;
    }

    /// <summary>Changes an attribute, as it is to be.</summary>
    public DeployedCluster Set(string address, string attribute, JsonNode? value)
    {
        _changes[address]["change"]!["after"]![attribute] = value;
        return Do(address, "update");
    }

    /// <summary>Changes an attribute, as it is now.</summary>
    public DeployedCluster Found(string address, string attribute, JsonNode? value)
    {
        _changes[address]["change"]!["before"]![attribute] = value;
        return this;
    }

    /// <summary>Leaves an attribute as it is said to be, with nothing done to it.</summary>
    public DeployedCluster After(string address, string attribute, JsonNode? value)
    {
        _changes[address]["change"]!["after"]![attribute] = value;
        return this;
    }

    /// <summary>Leaves an attribute to be known once the plan is applied.</summary>
    public DeployedCluster Unknown(string address, string attribute)
    {
        _ = _changes[address]["change"]!["after"]!.AsObject().Remove(attribute);
        _changes[address]["change"]!["after_unknown"] = new JsonObject { [attribute] = true };
        return this;
    }

    /// <summary>Puts another change into the plan.</summary>
    public DeployedCluster Add(string type, string name, string action, JsonObject? before = null)
    {
        _changes[$"{type}.{name}"] = Change(type, $"{type}.{name}", action, before);
        return this;
    }

    /// <summary>As if a resource had been deleted outside Terraform, and the state either told that or forgot it.</summary>
    public string Gone(string address, bool isTold)
    {
        var change = _changes[address]["change"]!.AsObject();
        var drift = new JsonObject { ["address"] = address, ["mode"] = "managed", ["type"] = address.Split('.')[0], ["name"] = address.Split('.')[1] };
        drift["change"] = new JsonObject { ["actions"] = new JsonArray("delete"), ["before"] = change["before"]!.DeepClone(), ["after"] = null };
        (change["before"], change["actions"]) = (null, new JsonArray("create"));
        return isTold ? $"\"resource_drift\": [{drift.ToJsonString()}]" : "";
    }

    /// <summary>Makes a change one of a leftover.</summary>
    public DeployedCluster Depose(string address)
    {
        _changes[address]["deposed"] = "0a1b2c3d";
        return this;
    }

    /// <summary>Has the plan make something that is not there yet.</summary>
    public DeployedCluster Make(string address)
    {
        _ = Do(address, "create");
        _changes[address]["change"]!["before"] = null;
        return this;
    }

    /// <summary>As if nothing were deployed yet.</summary>
    public DeployedCluster AllNew()
    {
        foreach (var change in _changes.Values)
        {
            change["change"]!["before"] = null;
            change["change"]!["actions"] = new JsonArray("create");
        }

        _outputs.Clear();
        return this;
    }

    public TerraformPlan Plan(string more = "")
    {
        var values = _changes.Values.Where(change => change["change"]!["before"] is not null)
            .Select(change => (JsonNode)new JsonObject { ["address"] = change["address"]!.ToString(), ["mode"] = "managed", ["values"] = change["change"]!["before"]!.DeepClone() });
        JsonObject plan = new()
        {
            ["format_version"] = "1.2",
            ["terraform_version"] = "1.11.4",
            ["resource_changes"] = new JsonArray([.. _changes.Values.Select(change => change.DeepClone())]),
            ["planned_values"] = new JsonObject { ["root_module"] = new JsonObject { ["resources"] = new JsonArray([.. Planned]) } },
            ["prior_state"] = new JsonObject { ["values"] = new JsonObject { ["outputs"] = _outputs.DeepClone(), ["root_module"] = new JsonObject { ["resources"] = new JsonArray([.. values]) } } },
        };
        foreach (var (name, value) in JsonNode.Parse($"{{{more}}}")!.AsObject())
            plan[name] = value?.DeepClone();

        using var json = JsonDocument.Parse(plan.ToJsonString());
        return TerraformPlan.From(json);
    }

    /// <summary>With the policies, and what excuses them.</summary>
    public GateVerdict Review(IReadOnlyList<PolicyException> exceptions, params string[] allow) => PlanGate.Judge(Plan(), new PlannedStack(Stack, Problem: null), Paths, allow, exceptions);

    public GateVerdict Judge(params string[] allow) => PlanGate.Judge(Plan(), new PlannedStack(Stack, Problem: null), Paths, allow);

    public Dictionary<string, string> Paths { get; }

    private IEnumerable<JsonNode> Planned => _changes.Values.Where(change => change["change"]!["after"] is not null)
        .Select(change => (JsonNode)new JsonObject { ["address"] = change["address"]!.ToString(), ["mode"] = "managed", ["values"] = change["change"]!["after"]!.DeepClone() });

    private static JsonObject Change(string type, string address, string action, JsonObject? before) => new()
    {
        ["address"] = address,
        ["mode"] = "managed",
        ["type"] = type,
        ["name"] = address.Split('.')[1],
        ["change"] = new JsonObject { ["actions"] = new JsonArray(action), ["before"] = before, ["after"] = action == "delete" ? null : before?.DeepClone() ?? new JsonObject() },
    };

    private static JsonObject Deployed(StackResource resource)
    {
        var values = Resolved(resource.Body).AsObject();
        (values["id"], values["arn"]) = ($"id-of-{resource.Address}", $"arn-of-{resource.Address}");
        return values;
    }

    private static JsonNode Resolved(JsonNode json) => JsonNode.Parse(Reference().Replace(json.ToJsonString(), "${attribute}-of-${address}"))!;

    [GeneratedRegex(@"\$\{(?<address>aws_[\w]+\.[\w-]+)\.(?<attribute>\w+)\}", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Reference();
}
