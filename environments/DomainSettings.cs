namespace CardWeb.Tf.Environments;

/// <summary>
/// The names under which the site is called, in a hosted zone of Route 53 that stands already. They get a certificate of their
/// own, unless <see cref="Modules.ListenerOptions.CertificateArn"/> names one that stands too.
/// </summary>
public sealed record DomainSettings
{
    /// <summary>The site's name, such as <c>card-web.example</c>; up to 64 characters. It is the site's address in the output <c>url</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Other names of the same site, such as <c>www.card-web.example</c>. Default: none.</summary>
    public IReadOnlyList<string> FurtherNames { get; init; } = [];

    /// <summary>The hosted zone's id, such as <c>Z0123456789ABCDEFGHIJ</c>; public, so that AWS finds the proof for a certificate.</summary>
    public required string ZoneId { get; init; }

    /// <summary>The hosted zone's name, such as <c>card-web.example</c>: every name is it, or below it.</summary>
    public required string ZoneName { get; init; }

    /// <summary>
    /// What is on the certificate that stands, such as <c>*.card-web.example</c>: every name must be covered. Needed with
    /// <see cref="Modules.ListenerOptions.CertificateArn"/> alone. Default: none.
    /// </summary>
    public IReadOnlyList<string> CertificateNames { get; init; } = [];

    internal IReadOnlyList<string> Hosts => [Name, .. FurtherNames];
}
