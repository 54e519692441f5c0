using System.Text.Json.Nodes;
using CliWrap;
using CliWrap.Buffered;

namespace CardWeb.Tf.Operations.Commands;

/// <summary>What is there in AWS already, as the AWS command line tells with the credentials at hand; nothing where it is not there or can't tell.</summary>
public sealed class AwsOffers
{
    private readonly Dictionary<string, IReadOnlyList<string>> _zones = [];

    /// <summary>The account of the credentials.</summary>
    public string? Account { get; private init; }

    /// <summary>Whether the account has GitHub's identity provider.</summary>
    public bool HasIdentityProvider { get; private init; }

    /// <summary>Names of public hosted zones, each with its id.</summary>
    public IReadOnlyList<string> HostedZones { get; private init; } = [];

    /// <summary>ARNs of issued certificates in the credentials' region, each with its name.</summary>
    public IReadOnlyList<string> Certificates { get; private init; } = [];

    /// <summary>Looks.</summary>
    /// <param name="variables">Environment variables beyond the program's own.</param>
    /// <param name="cancel">Ends it.</param>
    public static async Task<AwsOffers> FindAsync(IReadOnlyDictionary<string, string?> variables, CancellationToken cancel)
    {
        if (OnPath.Find("aws") is not { } program)
            return new();

        var account = (string?)(await AskAsync(program, variables, "sts get-caller-identity", cancel))?[nameof(Account)];
        if (account is null)
            return new();

        var providers = await AskAsync(program, variables, "iam list-open-id-connect-providers", cancel);
        var zones = await AskAsync(program, variables, "route53 list-hosted-zones", cancel);
        var certificates = await AskAsync(program, variables, "acm list-certificates --certificate-statuses ISSUED", cancel);
        var places = await AskAsync(program, variables, "ec2 describe-availability-zones", cancel);
        AwsOffers offers = new()
        {
            Account = account,
            HasIdentityProvider = providers?["OpenIDConnectProviderList"]?.AsArray().Any(each => $"{each?["Arn"]}".EndsWith("/token.actions.githubusercontent.com", StringComparison.Ordinal)) == true,
            HostedZones = [.. Items(zones, "HostedZones").Select(zone => $"{zone["Name"]}".TrimEnd('.') + $" {zone["Id"]}".Replace("/hostedzone/", "", StringComparison.Ordinal))],
            Certificates = [.. Items(certificates, "CertificateSummaryList").Select(each => $"{each["CertificateArn"]} for {each["DomainName"]}")],
        };
        foreach (var region in Items(places, "AvailabilityZones").GroupBy(zone => $"{zone["RegionName"]}", zone => $"{zone["ZoneName"]}", StringComparer.Ordinal))
            offers._zones[region.Key] = [.. region];

        return offers;
    }

    /// <summary>The zones of a region; none where it is not the credentials' own.</summary>
    public IReadOnlyList<string> Zones(string region) => _zones.GetValueOrDefault(region) ?? [];

    private static IEnumerable<JsonNode> Items(JsonNode? answer, string list) => answer?[list]?.AsArray().OfType<JsonNode>() ?? [];

    private static async Task<JsonNode?> AskAsync(string program, IReadOnlyDictionary<string, string?> variables, string question, CancellationToken cancel)
    {
        var result = await Cli.Wrap(program).WithArguments([.. question.Split(' '), "--output", "json", "--cli-connect-timeout", "3", "--cli-read-timeout", "10"])
            .WithEnvironmentVariables(variables).WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(cancel);
        return result.IsSuccess ? JsonNode.Parse(result.StandardOutput) : null;
    }
}
