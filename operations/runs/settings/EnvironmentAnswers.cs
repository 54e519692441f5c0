namespace CardWeb.Tf.Operations.Runs.Settings;

/// <summary>What <c>init</c> is told of one environment: what is null stays as it is.</summary>
public sealed record EnvironmentAnswers
{
    /// <summary>The AWS account, twelve digits.</summary>
    public string? Account { get; init; }

    /// <summary>The AWS region, such as <c>eu-central-1</c>.</summary>
    public string? Region { get; init; }

    /// <summary>The availability zones, as names or as letters. Where a region is given and no zones are, they keep their letters.</summary>
    public IReadOnlyList<string>? Zones { get; init; }

    /// <summary>What the AWS names start with; an empty text is the default.</summary>
    public string? Prefix { get; init; }

    /// <summary>The bucket of the state; an empty text is the default.</summary>
    public string? StateBucket { get; init; }

    /// <summary>The range of the VPC, where it is a new one.</summary>
    public string? Cidr { get; init; }

    /// <summary>The site's name in the DNS, for which a certificate is made.</summary>
    public string? Domain { get; init; }

    /// <summary>Further names of the site.</summary>
    public IReadOnlyList<string>? FurtherDomains { get; init; }

    /// <summary>The hosted zone's id, with <see cref="Domain"/>.</summary>
    public string? ZoneId { get; init; }

    /// <summary>The hosted zone's name. Default: <see cref="Domain"/>.</summary>
    public string? ZoneName { get; init; }

    /// <summary>A certificate that is there already, instead of a domain: its ARN.</summary>
    public string? Certificate { get; init; }

    /// <summary>Whether the site is plain HTTP, without a domain or certificate.</summary>
    public bool Http { get; init; }

    /// <summary>The addresses that are told of alarms.</summary>
    public IReadOnlyList<string>? Alarms { get; init; }
}
