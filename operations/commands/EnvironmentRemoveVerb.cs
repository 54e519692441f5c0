using System.CommandLine;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Runs.Settings;
using CardWeb.Tf.Operations.SettingsFiles;
using CardWeb.Tf.Operations.Targets;

namespace CardWeb.Tf.Operations.Commands;

/// <summary><c>environment remove name</c>.</summary>
public sealed class EnvironmentRemoveVerb : SettingsVerb
{
    private readonly Argument<string> _name = new("environment")
    {
        Description = "The environment, by its name.",
        CompletionSources = { Catalogue.All.Select(settings => settings.Name).ToArray() },
    };

    private readonly Option<bool> _isLocal = new("--local") { Description = "Looks for its state on the emulator that 'up' started, not on AWS." };

    private readonly Option<bool> _isForced = new("--even-if-deployed")
    {
        Description = "Removes its file without a look at its state: what is deployed stays, and nothing here knows it any more.",
    };

    private EnvironmentSettings? _removed;

    /// <summary>The verb.</summary>
    public EnvironmentRemoveVerb()
        : base("remove", "Removes an environment's file and what was approved of it. Refused (exit code 6) while its state has resources.")
    {
        Command.Add(_name);
        Command.Add(_isLocal);
        Command.Add(_isForced);
    }

    /// <inheritdoc />
    protected override async Task<ProjectFiles> ChangeAsync(ParseResult parsed, Operation operation, ProjectFiles files)
    {
        var name = parsed.GetRequiredValue(_name);
        var catalogue = SettingsCompiler.Compile(files.Texts);
        var changed = NewEnvironment.Remove(files, catalogue, name);
        _removed = catalogue.Find(name);
        if (!parsed.GetValue(_isForced))
            await EnsureNotDeployedAsync(catalogue.Find(name), parsed.GetValue(_isLocal), operation.Interrupt.Token);

        return changed;
    }

    /// <inheritdoc />
    protected override IReadOnlyList<string> Afterwards(ParseResult parsed, EnvironmentCatalogue changed)
    {
        var (name, account) = (_removed!.Name, _removed.AccountId);
        return
        [
            $"{name} is removed. Commit that, and remove GitHub's environment '{name}' too.",
            changed.Environments.FirstOrDefault(settings => settings.AccountId == account) is { } neighbour
                ? $"Its role goes with: dotnet run -- bootstrap {neighbour.Name}"
                : $"Account {account} has no environment any more. Its bootstrap stays, with the states' old versions: remove that by hand when you need them no longer.",
        ];
    }

    private static async Task EnsureNotDeployedAsync(EnvironmentSettings settings, bool isLocal, CancellationToken cancel)
    {
        var count = await CountAsync(settings, isLocal, cancel);
        if (count > 0)
        {
            throw new OperationException(
                $"{settings.Name} is deployed: its state has {count} resources. Destroy them first, while its file is there: 'npx cdktf destroy {settings.StackName}'.",
                ExitCode.Refused);
        }
    }

    private static async Task<int> CountAsync(EnvironmentSettings settings, bool isLocal, CancellationToken cancel)
    {
        try
        {
            var target = await EnvironmentTarget.OpenAsync(Workspace.Find(), settings, new EnvironmentOptions { IsLocal = isLocal }, cancel);
            return await target.State.ResourcesAsync(cancel);
        }
        catch (OperationException e)
        {
            throw new OperationException($"Whether {settings.Name} is deployed can't be seen: {e.Message} If you are sure that it is not: --even-if-deployed.", e);
        }
    }
}
