using System.CommandLine;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Runs.Settings;

namespace CardWeb.Tf.Operations.Commands;

/// <summary>The options of <c>init</c>, and the answers that they give.</summary>
internal sealed class InitOptions
{
    private readonly Option<string?> _from = new("--from") { Description = "A file with all answers, as docs/your-own.md shows it.", HelpName = "file" };
    private readonly Option<string?> _product = new("--product") { Description = "The product's own name, which stacks, states, roles and tags have.", HelpName = "name" };
    private readonly Option<string?> _repository = new("--repository") { Description = "The repository on GitHub.", HelpName = "owner/name" };
    private readonly Option<string?> _branch = new("--branch") { Description = "The branch that is deployed.", HelpName = "name" };
    private readonly Option<string[]> _identity = new("--identity-provider")
    {
        Description = "An account that has GitHub's identity provider already. Several may be named.", HelpName = "account",
    };

    private readonly EnvironmentValues _account = new("--account", "id", "The AWS account.");
    private readonly EnvironmentValues _region = new("--region", "name", "The AWS region.");
    private readonly EnvironmentValues _zones = new("--zones", "list", "The availability zones, separated by commas: names or letters.");
    private readonly EnvironmentValues _prefix = new("--prefix", "text", "What the AWS names start with; empty for the default, product and name.");
    private readonly EnvironmentValues _bucket = new("--state-bucket", "name", "The bucket of the state; empty for the default, product and account.");
    private readonly EnvironmentValues _cidr = new("--cidr", "range", "The range of the VPC.");
    private readonly EnvironmentValues _domain = new("--domain", "names", "The site's name in the DNS, and further ones, separated by commas: a certificate is made for them.");
    private readonly EnvironmentValues _zoneId = new("--zone-id", "id", "The hosted zone that the domain is in.");
    private readonly EnvironmentValues _zoneName = new("--zone-name", "name", "That zone's name; by default the domain itself.");
    private readonly EnvironmentValues _certificate = new("--certificate", "arn", "A certificate that is there already, instead of a domain.");
    private readonly EnvironmentValues _http = new("--http", "yes", "Plain HTTP, without a domain or a certificate.");
    private readonly EnvironmentValues _alarms = new("--alarms", "addresses", "The e-mail addresses that alarms are sent to, separated by commas.");

    private Option[] Own => [_product, _repository, _branch, _identity];

    private EnvironmentValues[] OfEnvironments =>
        [_account, _region, _zones, _prefix, _bucket, _cidr, _domain, _zoneId, _zoneName, _certificate, _http, _alarms];

    /// <summary>Adds them to a verb.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_from, .. Own, .. OfEnvironments])
            command.Add(option);
    }

    /// <summary>Whether none is given.</summary>
    public bool AreNone(ParseResult parsed) => ((Option[])[_from, .. Own, .. OfEnvironments]).All(option => parsed.GetResult(option) is null);

    /// <summary>The answers: those of the file, and over them those of the other options.</summary>
    /// <exception cref="OperationException">An environment is named that is not there.</exception>
    public InitAnswers Read(ParseResult parsed, IReadOnlyList<EnvironmentSettings> environments)
    {
        var file = parsed.GetValue(_from) is { } path ? InitAnswers.Read(path) : new();
        if (OfEnvironments.SelectMany(option => option.Unknown(parsed, environments)).FirstOrDefault() is { } unknown)
            throw new OperationException($"There is no environment \"{unknown}\". There are: {string.Join(", ", environments.Select(settings => settings.Name))}. Add it first: 'dotnet run -- environment add'.");

        return file with
        {
            Product = parsed.GetValue(_product) ?? file.Product,
            Repository = parsed.GetValue(_repository) ?? file.Repository,
            Branch = parsed.GetValue(_branch) ?? file.Branch,
            AccountsWithIdentityProvider = parsed.GetValue(_identity) is { Length: > 0 } accounts ? accounts : file.AccountsWithIdentityProvider,
            Environments = file.Environments.Keys.Union(environments.Select(settings => settings.Name), StringComparer.Ordinal)
                .ToDictionary(name => name, name => Read(parsed, name, file.Environments.GetValueOrDefault(name) ?? new()), StringComparer.Ordinal),
        };
    }

    private EnvironmentAnswers Read(ParseResult parsed, string name, EnvironmentAnswers file)
    {
        var domain = List(_domain.Read(parsed, name));
        return file with
        {
            Account = _account.Read(parsed, name) ?? file.Account,
            Region = _region.Read(parsed, name) ?? file.Region,
            Zones = List(_zones.Read(parsed, name)) ?? file.Zones,
            Prefix = _prefix.Read(parsed, name) ?? file.Prefix,
            StateBucket = _bucket.Read(parsed, name) ?? file.StateBucket,
            Cidr = _cidr.Read(parsed, name) ?? file.Cidr,
            Domain = domain?[0] ?? file.Domain,
            FurtherDomains = domain?[1..] ?? file.FurtherDomains,
            ZoneId = _zoneId.Read(parsed, name) ?? file.ZoneId,
            ZoneName = _zoneName.Read(parsed, name) ?? file.ZoneName,
            Certificate = _certificate.Read(parsed, name) ?? file.Certificate,
            Http = _http.Read(parsed, name) is not null || file.Http,
            Alarms = List(_alarms.Read(parsed, name)) ?? file.Alarms,
        };
    }

    private static string[]? List(string? text) => text?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } items ? items : null;
}
