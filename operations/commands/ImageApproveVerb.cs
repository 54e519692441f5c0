using System.CommandLine;
using System.Globalization;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Reports.Approval;
using CardWeb.Tf.Operations.Reports.Health;
using CardWeb.Tf.Operations.Reports.Progress;
using CardWeb.Tf.Operations.Runs.Health;
using CardWeb.Tf.Operations.Runs.Settings;
using CardWeb.Tf.Operations.SettingsFiles;
using CardWeb.Tf.Operations.Targets;

namespace CardWeb.Tf.Operations.Commands;

/// <summary><c>image approve environment</c>.</summary>
public sealed class ImageApproveVerb : EnvironmentVerb
{
    private const int Looks = 3;
    private const string Versions = "Image.ApprovedVersions";

    private readonly Option<string?> _version = new("--image-version")
    {
        Description = "The new version, such as 1.1.0; by default the next one, and 1.0.0 at first.", HelpName = "version",
    };

    private readonly Option<int> _wait = new("--wait")
    {
        Description = "How long to wait for servers that are not healthy, in seconds; 0 takes what is there.", HelpName = "seconds", DefaultValueFactory = _ => 300,
    };

    private readonly Option<Uri?> _url = new("--probe-url")
    {
        Description = "The address to read the site at, where its certificate is for another name than the balancer's own.", HelpName = "address",
    };

    /// <summary>The verb.</summary>
    public ImageApproveVerb()
        : base(
            "approve",
            "Approves the first server as it is now: reads the site until every server has answered, then writes a new version into the environment's file. "
            + "The next deployment takes its image. Exits with 3, and writes nothing, when a server is not healthy.",
            usesTerraform: false)
    {
        Command.Add(_version);
        Command.Add(_wait);
        Command.Add(_url);
        _wait.Validators.Add(result => Ranges.Check(result, _wait, 0, 86_400));
    }

    /// <inheritdoc />
    protected override async Task<ExitCode> ExecuteAsync(ParseResult parsed, Operation operation, EnvironmentTarget target, CancellationToken cancel)
    {
        var console = operation.Console;
        operation.Aftermath = _ => Task.FromResult("Nothing was approved.");
        var before = ProjectFiles.Read(target.Workspace.Root);
        var after = Approved(before, target.Settings, parsed.GetValue(_version), out var version);
        var change = SettingsChange.Of(target.Workspace.Root, before, after, reason: null, DateOnly.FromDateTime(console.Clock.GetUtcNow().UtcDateTime));
        var view = console.View();
        VerifyOptions options = new() { Health = new VerificationOptions { Limit = TimeSpan.FromSeconds(parsed.GetValue(_wait)), Polls = Looks }, IsProbing = true, ProbeUrl = parsed.GetValue(_url) };
        var result = await view.ShowAsync(() => new Verify(target, new Steps(view, console.Clock), view, console.Clock).RunAsync(options, cancel));
        if (VerifyReport.Write(console, result) is var code and not ExitCode.Done)
        {
            console.Fail($"Not approved: version {version} would be an image of a server that does not serve.");
            return code;
        }

        ApprovalText.Write(console, change.Own);
        change.Write(target.Workspace.Root);
        operation.Aftermath = _ => Task.FromResult("");
        console.Line($"Version {version} is approved in {after.Environments[target.Settings.Name].Path}. Commit it. The image is taken by: {target.Command("plan")}, and apply it as it says.");
        return ExitCode.Done;
    }

    private static ProjectFiles Approved(ProjectFiles files, EnvironmentSettings settings, string? asked, out string version)
    {
        version = asked ?? Next(settings.Image.ApprovedVersions);
        if (settings.Image.ApprovedVersions.Contains(version, StringComparer.Ordinal))
            throw new OperationException($"Version {version} is approved already, and its image does not change: approve another one (approved: {string.Join(", ", settings.Image.ApprovedVersions)}).");

        return files.With(settings.Name, files.Environments[settings.Name].With(Versions, Literal.Of([.. settings.Image.ApprovedVersions, version])));
    }

    private static string Next(IReadOnlyList<string> approved)
    {
        if (approved is [])
            return "1.0.0";

        return Version.TryParse(approved[^1], out var last)
            ? string.Create(CultureInfo.InvariantCulture, $"{last.Major}.{last.Minor + 1}.0")
            : throw new OperationException($"What comes after version \"{approved[^1]}\" is not known: say it with --image-version.");
    }
}
