namespace CardWeb.Tf.Modules;

/// <summary>A certificate of ACM for a site's names.</summary>
public sealed record CertificateOptions
{
    /// <summary>The names that it is for, one or more; the first is its own.</summary>
    public required IReadOnlyList<string> Hosts { get; init; }

    /// <summary>The id of the hosted zone of Route 53 that all of them are in, and in which AWS looks for the proof.</summary>
    public required string ZoneId { get; init; }
}
