namespace CardWeb.Tf.Modules;

/// <summary>An alarm: made as such, and drawn on the dashboard.</summary>
internal sealed record AlarmDefinition
{
    /// <summary>What it is for, in its name, such as <c>unhealthy-hosts</c>.</summary>
    public required string Role { get; init; }

    /// <summary>What it means and what to look at: the text that its subscribers read.</summary>
    public required string Description { get; init; }

    /// <summary>What the dashboard calls it, with the unit.</summary>
    public required string Title { get; init; }

    /// <summary>When it goes off.</summary>
    public required AlarmRule Rule { get; init; }

    /// <summary>The threshold, where it is not the rule's own.</summary>
    public double? Threshold { get; init; }

    /// <summary>Whether it goes off below the threshold, and when nothing is told; otherwise from it on.</summary>
    public bool Below { get; init; }

    /// <summary>What is looked at, by the name that <see cref="Expression"/> has for it.</summary>
    public required IReadOnlyDictionary<string, Metric> Metrics { get; init; }

    /// <summary>What is computed from the metrics; null: the one metric as it is.</summary>
    public string? Expression { get; init; }

    /// <summary>The value at which it goes off.</summary>
    public double Limit => Threshold ?? Rule.Threshold;
}
