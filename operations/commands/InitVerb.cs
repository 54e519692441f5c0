using System.CommandLine;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Runs.Settings;
using CardWeb.Tf.Operations.SettingsFiles;

namespace CardWeb.Tf.Operations.Commands;

/// <summary><c>init</c>.</summary>
public sealed class InitVerb : SettingsVerb
{
    private readonly InitOptions _options = new();

    private readonly Option<bool> _isExample = new("--example")
    {
        Description = "Brings back the environments that the project came with. Environments of other names stay.",
    };

    /// <summary>The verb.</summary>
    public InitVerb()
        : base(
            "init",
            "Makes the project your own: changes the product's name, accounts, regions, zones, domains and the recipients of alarms in the files of environments/, "
            + "and approves what comes of it. On a terminal, without an option that says something, it asks. What it is not told stays as it is.")
    {
        _options.AddTo(Command);
        Command.Add(_isExample);
    }

    /// <inheritdoc />
    protected override async Task<ProjectFiles> ChangeAsync(ParseResult parsed, Operation operation, ProjectFiles files)
    {
        if (parsed.GetValue(_isExample))
            return ExampleFiles.PutInto(files, Workspace.Find().Root);

        var catalogue = SettingsCompiler.Compile(files.Texts);
        if (!_options.AreNone(parsed))
            return AnswerEdits.Apply(files, catalogue, _options.Read(parsed, catalogue.Environments));

        if (!operation.Console.IsTerminal)
            throw new OperationException("Nobody can be asked here: give answers as options, or in a file with --from. 'dotnet run -- init --help' lists them.");

        var offers = await AwsOffers.FindAsync(new Dictionary<string, string?>(StringComparer.Ordinal), operation.Interrupt.Token);
        return AnswerEdits.Apply(files, catalogue, new Interview(operation.Console, files, catalogue, offers, operation.Interrupt.Token).Ask());
    }

    /// <inheritdoc />
    protected override IReadOnlyList<string> Afterwards(ParseResult parsed, EnvironmentCatalogue changed) =>
    [
        "The project is yours. Commit it, and see it on this machine: dotnet run -- up",
        .. FirstSteps.OfAccounts(changed.Accounts),
    ];
}
