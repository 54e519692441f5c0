using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Reports;
using CardWeb.Tf.Operations.Runs.Settings;
using CardWeb.Tf.Operations.SettingsFiles;

namespace CardWeb.Tf.Operations.Commands;

/// <summary>
/// Asks for the answers of <c>init</c>, one after the other, each with what counts now as its default. An answer that settings refuse is refused
/// at once, in the settings' own words.
/// </summary>
public sealed class Interview(OperationConsole console, ProjectFiles files, EnvironmentCatalogue catalogue, AwsOffers offers, CancellationToken cancel)
{
    private const string Domain = "domain", Certificate = "certificate", Http = "http";

    private InitAnswers _given = new();

    /// <summary>Asks for everything.</summary>
    public InitAnswers Ask()
    {
        var now = catalogue.Delivery;
        Ask("The product's name", now.Product, "Product", text => _given with { Product = text });
        Ask("The repository on GitHub", now.Repository, "Repository", text => _given with { Repository = text });
        Ask("The branch that is deployed", now.Branch, "Repository.Branch", text => _given with { Branch = text });
        if (offers is { HasIdentityProvider: true, Account: { } account })
            _given = _given with { AccountsWithIdentityProvider = [.. now.AccountsWithIdentityProvider.Union([account], StringComparer.Ordinal)] };

        foreach (var settings in catalogue.Environments)
            Ask(settings);

        return _given;
    }

    private void Ask(EnvironmentSettings now)
    {
        console.Line($"\n{now.Name}");
        EnvironmentAnswers told = new();
        told = Ask(now, $"Its AWS account{Offered(offers.Account)}", now.AccountId, "AccountId", text => told with { Account = text });
        told = Ask(now, "Its region", now.Region, "Region", text => told with { Region = text });
        var zones = now.Zones.Select(zone => told.Region + zone[^1]);
        told = Ask(now, $"Its zones{Offered(offers.Zones(told.Region!))}", string.Join(",", zones), "Zones", text => told with { Zones = List(text) });
        if (now.AlarmEndpoints is { Count: > 0 } addresses)
            told = Ask(now, "Who is told of alarms, by e-mail", string.Join(",", addresses), "Alarms", text => told with { Alarms = List(text) });

        Site(now, told);
    }

    private void Site(EnvironmentSettings now, EnvironmentAnswers told)
    {
        var kind = now.Domain is not null ? Domain : now.CertificateArn is not null ? Certificate : Http;
        var chosen = console.Ask(
            $"How its site is called: {Domain}, {Certificate} or {Http}", kind,
            text => text is Domain or Certificate or Http ? null : $"The site must be called by {Domain}, {Certificate} or {Http}, got: \"{text}\".", cancel);
        _ = chosen switch
        {
            Domain => AskDomain(now, told),
            Certificate => Ask(now, $"The certificate's ARN{Offered(offers.Certificates)}", now.CertificateArn ?? "", "Listener", text => told with { Certificate = text }),
            _ => Keep(now, told with { Http = true }),
        };
    }

    private EnvironmentAnswers AskDomain(EnvironmentSettings now, EnvironmentAnswers told)
    {
        told = Ask(now, "Its name in the DNS", now.Domain?.Name ?? "www.company.example", "Domain.Name", text => told with { Domain = text, ZoneName = text, ZoneId = "Z0123456789", FurtherDomains = [] });
        var isSame = told.Domain == now.Domain?.Name;
        told = told with { FurtherDomains = isSame ? now.Domain!.FurtherNames : [] };
        told = Ask(now, $"The name of its hosted zone{Offered(offers.HostedZones)}", isSame ? now.Domain!.ZoneName : told.Domain!, "Domain.Name", text => told with { ZoneName = text });
        return Ask(now, "The id of that zone", now.Domain?.ZoneId ?? "", "Domain.ZoneId", text => told with { ZoneId = text });
    }

    private void Ask(string question, string preset, string setting, Func<string, InitAnswers> answer) =>
        _given = answer(console.Ask(question, preset, text => Problem($"delivery: {setting}", answer(text)), cancel));

    private EnvironmentAnswers Ask(EnvironmentSettings now, string question, string preset, string setting, Func<string, EnvironmentAnswers> answer) =>
        Keep(now, answer(console.Ask(question, preset, text => Problem($"{now.Name}: {setting}", With(now, answer(text))), cancel)));

    private EnvironmentAnswers Keep(EnvironmentSettings now, EnvironmentAnswers told)
    {
        _given = With(now, told);
        return told;
    }

    private InitAnswers With(EnvironmentSettings now, EnvironmentAnswers told) =>
        _given with { Environments = new Dictionary<string, EnvironmentAnswers>(_given.Environments, StringComparer.Ordinal) { [now.Name] = told } };

    private string? Problem(string about, InitAnswers answers)
    {
        var changed = SettingsCompiler.Compile(AnswerEdits.Apply(files, catalogue, answers).Texts);
        return changed.Environments.SelectMany(SettingsCheck.ProblemsOf).Concat(SettingsCheck.ProblemsOf(changed.Delivery))
            .FirstOrDefault(problem => problem.StartsWith(about, StringComparison.Ordinal));
    }

    private static string[] List(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string Offered(string? one) => one is null ? "" : $" (these credentials are of {one})";

    private static string Offered(IReadOnlyList<string> there) => there is [] ? "" : $" (there: {string.Join(", ", there)})";
}
