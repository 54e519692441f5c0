using System.CommandLine;
using System.Text.Json;
using CardWeb.Tf.Environments;
using Spectre.Console;

namespace CardWeb.Tf.Operations.Commands;

/// <summary><c>environments</c>.</summary>
public sealed class EnvironmentsVerb : Verb
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    private readonly Option<string?> _matrix = new("--matrix")
    {
        Description = "Writes '<name>=<JSON list>' in one line, an output for a matrix of GitHub Actions.",
        HelpName = "name",
    };

    private readonly Option<string?> _only = new("--only") { Description = "Lists this one alone.", HelpName = "environment" };

    /// <summary>The verb.</summary>
    public EnvironmentsVerb()
        : base("environments", "Lists the environments: account, region, zones and stack.")
    {
        Command.Add(_matrix);
        Command.Add(_only);
    }

    /// <inheritdoc />
    protected override Task<ExitCode> ExecuteAsync(ParseResult parsed, Operation operation)
    {
        SettingsCheck.EnsureValid(Catalogue.All);
        IReadOnlyList<EnvironmentSettings> listed = parsed.GetValue(_only) is { } only ? [Catalogue.Find(only)] : Catalogue.All;
        if (parsed.GetValue(_matrix) is { } name)
            operation.Console.Line($"{name}={JsonSerializer.Serialize(listed.Select(EnvironmentEntry.Of), s_json)}");
        else
            operation.Console.Show(Picture(listed));

        return Task.FromResult(ExitCode.Done);
    }

    private static Table Picture(IReadOnlyList<EnvironmentSettings> listed)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var heading in (string[])["Environment", "Account", "Region", "Zones", "Stack"])
            table.AddColumn(new TableColumn(new Text(heading)).NoWrap());

        foreach (var settings in listed)
            table.AddRow(new Text(settings.Name), new Text(settings.AccountId), new Text(settings.Region), new Text(string.Join(", ", settings.Zones)), new Text(settings.StackName));

        return table;
    }
}
