using System.CommandLine;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Runs.Settings;
using CardWeb.Tf.Operations.SettingsFiles;

namespace CardWeb.Tf.Operations.Commands;

/// <summary><c>environment add name --like environment</c>.</summary>
public sealed class EnvironmentAddVerb : SettingsVerb
{
    private readonly Argument<string> _name = new("name") { Description = "The new environment's name: 1 to 20 lower-case letters, digits and hyphens." };

    private readonly Option<string> _like = new("--like")
    {
        Description = "The environment whose file is copied.", HelpName = "environment", Required = true,
        CompletionSources = { Catalogue.All.Select(settings => settings.Name).ToArray() },
    };

    private readonly Option<string?> _purpose = new("--purpose") { Description = "What it is for, in a sentence: the first line of its file.", HelpName = "text" };
    private readonly Option<string?> _account = new("--account") { Description = "Its AWS account; by default the other's.", HelpName = "id" };
    private readonly Option<string?> _region = new("--region") { Description = "Its region; by default the other's.", HelpName = "name" };
    private readonly Option<string?> _cidr = new("--cidr") { Description = "The range of its VPC; by default a free one.", HelpName = "range" };
    private readonly Option<string?> _domain = new("--domain") { Description = "The site's name in the DNS, in the other's hosted zone; by default the new environment's name in it.", HelpName = "name" };
    private readonly Option<string?> _certificate = new("--certificate") { Description = "A certificate that is there already, instead of a domain: its ARN.", HelpName = "arn" };
    private readonly Option<bool> _http = new("--http") { Description = "Plain HTTP, without a domain or a certificate." };

    /// <summary>The verb.</summary>
    public EnvironmentAddVerb()
        : base("add", "Adds an environment like another one: a file of its own, with a free address range, its names changed and no image approved yet.")
    {
        Command.Add(_name);
        foreach (var option in (Option[])[_like, _purpose, _account, _region, _cidr, _domain, _certificate, _http])
            Command.Add(option);
    }

    /// <inheritdoc />
    protected override Task<ProjectFiles> ChangeAsync(ParseResult parsed, Operation operation, ProjectFiles files)
    {
        var (name, like) = (parsed.GetRequiredValue(_name), parsed.GetRequiredValue(_like));
        var catalogue = SettingsCompiler.Compile(files.Texts);
        var zone = catalogue.Find(like).Domain;
        EnvironmentAnswers told = new()
        {
            Account = parsed.GetValue(_account), Region = parsed.GetValue(_region), Cidr = parsed.GetValue(_cidr),
            Domain = parsed.GetValue(_domain), ZoneId = zone?.ZoneId, ZoneName = zone?.ZoneName,
            Certificate = parsed.GetValue(_certificate), Http = parsed.GetValue(_http),
        };
        return Task.FromResult(NewEnvironment.Add(files, catalogue, name, like, told, parsed.GetValue(_purpose) ?? $"An environment like {like}."));
    }

    /// <inheritdoc />
    protected override IReadOnlyList<string> Afterwards(ParseResult parsed, EnvironmentCatalogue changed)
    {
        var settings = changed.Find(parsed.GetRequiredValue(_name));
        return
        [
            $"{settings.Name} is added. Commit it, and see it on this machine: dotnet run -- up {settings.Name}",
            $"On GitHub ({changed.Delivery.Repository}): an environment '{settings.Name}', with reviewers and the branch {changed.Delivery.Branch} alone (docs/delivery.md).",
            $"On AWS: 'dotnet run -- bootstrap {settings.Name}', also where account {settings.AccountId} is bootstrapped: it makes the new roles. Then 'dotnet run -- plan {settings.Name}'.",
        ];
    }
}
