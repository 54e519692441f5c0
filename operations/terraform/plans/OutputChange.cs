using System.Text.Json;
using CardWeb.Tf.Operations.Terraform.Json;

namespace CardWeb.Tf.Operations.Terraform.Plans;

/// <summary>What a plan does to one output.</summary>
public sealed record OutputChange
{
    /// <summary>The output's name.</summary>
    public required string Name { get; init; }

    /// <summary>What is done: <c>no-op</c>, <c>create</c>, <c>update</c> or <c>delete</c>.</summary>
    public required string Action { get; init; }

    /// <summary>The value before.</summary>
    public required JsonElement Before { get; init; }

    /// <summary>The value after.</summary>
    public required JsonElement After { get; init; }

    /// <summary>True in the place of what is known only once it is applied.</summary>
    public required JsonElement AfterUnknown { get; init; }

    /// <summary>True in the place of what is secret before.</summary>
    public required JsonElement BeforeSensitive { get; init; }

    /// <summary>True in the place of what is secret after.</summary>
    public required JsonElement AfterSensitive { get; init; }

    /// <summary>Reads one as Terraform writes it.</summary>
    public static OutputChange From(JsonProperty json) => new()
    {
        Name = json.Name,
        Action = json.Value.GetProperty("actions")[0].GetString()!,
        Before = TerraformJson.Child(json.Value, "before"),
        After = TerraformJson.Child(json.Value, "after"),
        AfterUnknown = TerraformJson.Child(json.Value, "after_unknown"),
        BeforeSensitive = TerraformJson.Child(json.Value, "before_sensitive"),
        AfterSensitive = TerraformJson.Child(json.Value, "after_sensitive"),
    };
}
