namespace CardWeb.Tf.Operations.Reports.State;

/// <summary>The JSON of <c>state</c>: schema <c>card-web/state/1</c>, see docs/reports.md.</summary>
public static class StateJson
{
    /// <summary>Makes it.</summary>
    public static object Of(StateSummary summary) => new
    {
        Schema = "card-web/state/1",
        Environment = summary.Target.Settings.Name,
        Time = summary.Now,
        summary.Target.State.Address,
        State = summary.Document is { } document
            ? new { document.Serial, document.Lineage, document.TerraformVersion, document.Resources, document.Written }
            : null,
        Lock = summary.Lock is { Info: var held }
            ? new { held.Id, held.Who, held.Operation, held.Since, AgeSeconds = Seconds(summary.Now - held.Since) }
            : null,
    };

    private static long? Seconds(TimeSpan? age) => age is { } known ? (long)known.TotalSeconds : null;
}
