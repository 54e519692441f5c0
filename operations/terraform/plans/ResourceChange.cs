using System.Text.Json;
using CardWeb.Tf.Operations.Terraform.Json;

namespace CardWeb.Tf.Operations.Terraform.Plans;

/// <summary>
/// What a plan does to one resource, or, in its list of drift, what was done to it behind Terraform's back.
/// See https://developer.hashicorp.com/terraform/internals/json-format#change-representation
/// </summary>
public sealed record ResourceChange
{
    /// <summary>The Terraform address, such as <c>aws_lb.load-balancer_balancer_1A2B3C4D</c>.</summary>
    public required string Address { get; init; }

    /// <summary>The address it had before, when it is moved.</summary>
    public string? PreviousAddress { get; init; }

    /// <summary>The resource's type, such as <c>aws_lb</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The last part of the address.</summary>
    public required string Name { get; init; }

    /// <summary>Whether Terraform manages it; a data source otherwise.</summary>
    public required bool IsManaged { get; init; }

    /// <summary>What is done: <c>no-op</c>, <c>create</c>, <c>read</c>, <c>update</c>, <c>delete</c>, <c>forget</c>; two of them for a replacement.</summary>
    public required IReadOnlyList<string> Actions { get; init; }

    /// <summary>Terraform's code for why, such as <c>replace_because_cannot_update</c>.</summary>
    public string? Reason { get; init; }

    /// <summary>The attributes before; null for a resource that is created.</summary>
    public required JsonElement Before { get; init; }

    /// <summary>The attributes after; null for a resource that is destroyed.</summary>
    public required JsonElement After { get; init; }

    /// <summary>True in the place of each attribute that is known only once it is applied.</summary>
    public required JsonElement AfterUnknown { get; init; }

    /// <summary>True in the place of each attribute that is secret before.</summary>
    public required JsonElement BeforeSensitive { get; init; }

    /// <summary>True in the place of each attribute that is secret after.</summary>
    public required JsonElement AfterSensitive { get; init; }

    /// <summary>The paths of the attributes that force a replacement, each of names and indices.</summary>
    public required IReadOnlyList<string> ReplacePaths { get; init; }

    /// <summary>The id under which it is imported; null when it is not.</summary>
    public string? ImportId { get; init; }

    /// <summary>The key of a leftover: an object that a replacement failed to destroy; null for the resource itself.</summary>
    public string? Deposed { get; init; }

    /// <summary>Whether it is destroyed and made again.</summary>
    public bool IsReplaced => Actions.Contains("delete") && Actions.Contains("create");

    /// <summary>Whether what stands is destroyed, be it to be made again.</summary>
    public bool IsDestroyed => Actions.Contains("delete");

    /// <summary>Reads one as Terraform writes it.</summary>
    public static ResourceChange From(JsonElement json)
    {
        var change = json.GetProperty("change");
        return new ResourceChange
        {
            Address = json.GetProperty("address").GetString()!,
            PreviousAddress = TerraformJson.Text(json, "previous_address"),
            Type = json.GetProperty("type").GetString()!,
            Name = json.GetProperty("name").GetString()!,
            IsManaged = TerraformJson.Text(json, "mode") is "managed",
            Actions = [.. change.GetProperty("actions").EnumerateArray().Select(action => action.GetString()!)],
            Reason = TerraformJson.Text(json, "action_reason"),
            Before = TerraformJson.Child(change, "before"),
            After = TerraformJson.Child(change, "after"),
            AfterUnknown = TerraformJson.Child(change, "after_unknown"),
            BeforeSensitive = TerraformJson.Child(change, "before_sensitive"),
            AfterSensitive = TerraformJson.Child(change, "after_sensitive"),
            ReplacePaths = [.. TerraformJson.Items(change, "replace_paths").Select(TerraformJson.PathText)],
            Deposed = TerraformJson.Text(json, "deposed"),
            ImportId = TerraformJson.Text(TerraformJson.Child(change, "importing"), "id"),
        };
    }
}
