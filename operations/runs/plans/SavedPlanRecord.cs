using System.Text.Encodings.Web;
using System.Text.Json;
using CardWeb.Tf.Operations.Reports.Plans;
using CardWeb.Tf.Operations.Runs.Sessions;

namespace CardWeb.Tf.Operations.Runs.Plans;

/// <summary>Where a saved plan comes from: what is written beside it, and checked before it is applied.</summary>
public sealed record SavedPlanRecord
{
    /// <summary>The schema's name and version.</summary>
    public const string SchemaName = "card-web/saved-plan/1";

    private static readonly JsonSerializerOptions s_options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
    };

    /// <summary>The schema.</summary>
    public string Schema { get; init; } = SchemaName;

    /// <summary>The environment.</summary>
    public required string Environment { get; init; }

    /// <summary>Its stack.</summary>
    public required string Stack { get; init; }

    /// <summary>Where AWS was called; null for AWS itself.</summary>
    public string? Endpoint { get; init; }

    /// <summary>The SHA-256 of the plan.</summary>
    public required string Sha256 { get; init; }

    /// <summary>What it was made of, and with what.</summary>
    public required PlanOrigin Origin { get; init; }

    /// <summary>Whether it does anything.</summary>
    public required bool HasChanges { get; init; }

    /// <summary>Whether the gate let it pass, with what was allowed for that run.</summary>
    public required bool GatePassed { get; init; }

    /// <summary>The addresses that were refused.</summary>
    public required IReadOnlyList<string> Refused { get; init; }

    /// <summary>The addresses that were allowed for that run.</summary>
    public required IReadOnlyList<string> Allowed { get; init; }

    /// <summary>Writes it beside the plan.</summary>
    public void Write(SavedPlanFile plan) => File.WriteAllText(plan.Record, JsonSerializer.Serialize(this, s_options) + "\n");

    /// <summary>Reads the one beside a plan.</summary>
    /// <exception cref="OperationException">There is no plan, or no record that is one.</exception>
    public static SavedPlanRecord Read(SavedPlanFile plan)
    {
        if (!File.Exists(plan.Path))
            throw new OperationException($"There is no plan '{plan.Path}'. 'dotnet run -- plan' makes one, and says where.");

        if (!File.Exists(plan.Record))
        {
            throw new OperationException(
                $"Beside the plan there is no record '{plan.Record}', so it is not known what it is of. "
                + "Keep both files together, or make another plan with 'dotnet run -- plan'.");
        }

        try
        {
            var record = JsonSerializer.Deserialize<SavedPlanRecord>(File.ReadAllText(plan.Record), s_options);
            return record?.Schema == SchemaName ? record : throw new JsonException($"its schema is '{record?.Schema}', not '{SchemaName}'");
        }
        catch (JsonException e)
        {
            throw new OperationException($"The record '{plan.Record}' is damaged or of another kind: {e.Message} Make another plan with 'dotnet run -- plan'.", e);
        }
    }
}
