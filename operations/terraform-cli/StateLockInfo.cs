namespace CardWeb.Tf.Operations.TerraformCli;

/// <summary>Who holds the lock of a state, as Terraform tells when it can't have it.</summary>
public sealed record StateLockInfo
{
    /// <summary>What unlocking asks for.</summary>
    public required string Id { get; init; }

    /// <summary>User and machine.</summary>
    public required string Who { get; init; }

    /// <summary>What they do: <c>OperationTypeApply</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>Since when.</summary>
    public required string Created { get; init; }

    /// <summary>Reads it from the detail of Terraform's error; null when the error is another one.</summary>
    public static StateLockInfo? From(Diagnostic diagnostic)
    {
        var fields = diagnostic.Detail.Split('\n')
            .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries))
            .Where(parts => parts.Length == 2)
            .GroupBy(parts => parts[0], parts => parts[1], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        return fields.TryGetValue("ID", out var id) && id.Length > 0
            ? new StateLockInfo { Id = id, Who = Field("Who"), Operation = Field("Operation"), Created = Field("Created") }
            : null;

        string Field(string name) => fields.GetValueOrDefault(name, "unknown");
    }

    /// <summary>In plain words, with what to do.</summary>
    public override string ToString() =>
        $"The state is locked by {Who}, since {Created}, for {Doing}; the lock's id is {Id}. "
        + "Wait until that run has ended. If it is certain that it is dead, unlock with this id: "
        + $"'terraform force-unlock {Id}' in the stack's folder.";

    private string Doing => Operation.Replace("OperationType", "", StringComparison.Ordinal).ToUpperInvariant() switch
    {
        "APPLY" => "an apply",
        "PLAN" => "a plan",
        var other => $"'{other}'",
    };
}
