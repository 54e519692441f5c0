using System.Text.Json;
using System.Text.Json.Nodes;
using CardWeb.Tf.Operations.Terraform.Plans;

namespace CardWeb.Tf.Tests.Operations.Checks.Drift;

/// <summary>One resource of a plan, in the form of Terraform's JSON: what the state recorded, what was found, what is wanted.</summary>
internal sealed record RecordedResource(string Address, string? Recorded, string? Found, string? Wanted)
{
    /// <summary>What the code sets.</summary>
    public string Configured { get; init; } = "{}";

    /// <summary>What is known after the apply alone.</summary>
    public string Unknown { get; init; } = "{}";

    /// <summary>What is secret.</summary>
    public string Secret { get; init; } = "{}";

    /// <summary>The actions, where they don't follow from the versions.</summary>
    public string[]? Actions { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>The attributes that force a replacement.</summary>
    public string ReplacePaths { get; init; } = "[]";

    /// <summary>The key of a leftover that a replacement has yet to destroy.</summary>
    public string? Deposed { get; init; }

    /// <summary>The address it had.</summary>
    public string? PreviousAddress { get; init; }

    /// <summary>A resource that no one has touched.</summary>
    public static RecordedResource Calm(string address, string values) => new(address, values, values, values);

    /// <summary>A plan with these resources, and with changed outputs.</summary>
    public static TerraformPlan Plan(RecordedResource[] resources, params string[] outputs)
    {
        JsonObject plan = new()
        {
            ["resource_drift"] = List(resources.Where(resource => resource.Recorded is not null && resource.Recorded != resource.Found)
                .Select(resource => resource.Json(resource.Found is null ? ["delete"] : ["update"], resource.Recorded, resource.Found))),
            ["resource_changes"] = List(resources.Where(resource => resource.Found is not null || resource.Wanted is not null)
                .Select(resource => resource.Json(resource.Actions ?? resource.Planned, resource.Found, resource.Wanted))),
            ["output_changes"] = new JsonObject(outputs.Select(output => KeyValuePair.Create(output, (JsonNode?)JsonNode.Parse("""{"actions": ["update"]}""")))),
            ["prior_state"] = new JsonObject { ["values"] = Root(resources, resource => resource.Found) },
            ["planned_values"] = Root(resources, resource => resource.Wanted),
            ["configuration"] = new JsonObject { ["root_module"] = new JsonObject { ["resources"] = List(resources.Where(resource => resource.Deposed is null).Select(resource => resource.Head("expressions", resource.Configured))) } },
        };
        using var document = JsonDocument.Parse(plan.ToJsonString());
        return TerraformPlan.From(document);
    }

    private string[] Planned => (Found, Wanted) switch
    {
        (null, _) => ["create"],
        (_, null) => ["delete"],
        _ when Found == Wanted => ["no-op"],
        _ => ["update"],
    };

    private static JsonObject Root(RecordedResource[] resources, Func<RecordedResource, string?> version) => new()
    {
        ["root_module"] = new JsonObject { ["resources"] = List(resources.Where(resource => version(resource) is not null).Select(resource => resource.Head("values", version(resource)!))) },
    };

    private static JsonArray List(IEnumerable<JsonObject> items) => [.. items];

    private JsonObject Head(string name, string json) => new()
    {
        ["address"] = Address, ["mode"] = "managed", ["type"] = Address.Split('.')[0], ["name"] = Address.Split('.')[1], ["deposed_key"] = Deposed, [name] = JsonNode.Parse(json),
    };

    private JsonObject Json(string[] actions, string? before, string? after)
    {
        var json = Head("change", "{}");
        (json["action_reason"], json["previous_address"]) = (Reason, PreviousAddress);
        json["change"] = new JsonObject
        {
            ["actions"] = JsonSerializer.SerializeToNode(actions),
            ["before"] = JsonNode.Parse(before ?? "null"),
            ["after"] = JsonNode.Parse(after ?? "null"),
            ["after_unknown"] = JsonNode.Parse(Unknown),
            ["before_sensitive"] = JsonNode.Parse(Secret),
            ["after_sensitive"] = JsonNode.Parse(Secret),
            ["replace_paths"] = JsonNode.Parse(ReplacePaths),
        };
        return json;
    }
}
