namespace CardWeb.Tf.Operations.Checks.Drift;

/// <summary>How bad it is when a kind of resource is changed or deleted outside Terraform, and what to do about it.</summary>
/// <param name="Type">Terraform's type.</param>
/// <param name="Missing">How bad it is that one was deleted.</param>
/// <param name="Critical">The attributes whose change takes the site away, or hands it or its data to somebody else.</param>
public sealed record ResourceRule(string Type, Severity Missing, params IReadOnlyList<string> Critical)
{
    /// <summary>What to do about one that was deleted, where applying must not make it again; null where it does.</summary>
    public DeletedAdvice? Deleted { get; init; }

    /// <summary>How bad a change of an attribute is.</summary>
    public Severity Of(string attribute) => attribute switch
    {
        "tags_all" or "tags" or "tag" or "description" or "default_version" => Severity.Notice,
        _ when Critical.Contains(attribute) => Severity.Critical,
        _ => Severity.Warning,
    };
}
