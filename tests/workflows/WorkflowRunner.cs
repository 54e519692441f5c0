using System.Globalization;
using System.Text.RegularExpressions;
using CardWeb.Tf.Operations.Emulation;
using CardWeb.Tf.Operations.Terraform.Runner;
using CardWeb.Tf.Tests.Operations.GitHub;
using CliWrap;
using CliWrap.Buffered;

namespace CardWeb.Tf.Tests.Workflows;

/// <summary>
/// Runs a workflow's jobs as GitHub Actions would: each in a clone of its own, its shell steps in order, what it hands
/// on through artifacts and outputs. AWS is the emulator, and GitHub is this process.
/// </summary>
internal sealed partial class WorkflowRunner(SourceCopy source, Emulator emulator, FakeGitHub github) : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private int _jobs;

    /// <summary>What expressions are worth, such as <c>matrix.environment.name</c>; steps add their outputs.</summary>
    public Dictionary<string, string> Values { get; } = new() { ["github.token"] = "a-token", ["inputs.allow"] = "", ["inputs.overDrift"] = "", ["inputs.environment"] = "", ["vars.SITE_URL"] = "" };

    /// <summary>The file that holds the event; null for one that is of no interest.</summary>
    public string? EventFile { get; set; }

    /// <summary>The value of TF_REATTACH_PROVIDERS; null if each command starts its own provider.</summary>
    public string? Provider { get; init; }

    private string Artifacts => Path.Combine(_folder.Path, "artifacts");

    /// <summary>Runs one job to its end, or to the first step that fails.</summary>
    public async Task<JobRun> RunAsync(string workflow, string job)
    {
        var folder = Path.Combine(_folder.Path, $"{++_jobs}-{job}");
        await source.CloneAsync(folder);
        JobRun run = new(folder);
        await RunAsync(WorkflowFile.Workflow(workflow).Steps(job), run);
        return run;
    }

    public void Dispose() => _folder.Dispose();

    private async Task RunAsync(IReadOnlyList<WorkflowStep> steps, JobRun run)
    {
        foreach (var step in steps)
        {
            if (step.Run is not null)
                await RunAsync(step, run);
            else
                await UseAsync(step, run);

            if (run.ExitCode != 0)
                return;
        }
    }

    private async Task RunAsync(WorkflowStep step, JobRun run)
    {
        var files = (Output: Path.Combine(run.Folder, "..", $"{_jobs}.output"), Summary: Path.Combine(run.Folder, "..", $"{_jobs}.summary"));
        await File.WriteAllTextAsync(files.Output, "");
        var result = await Cli.Wrap("bash").WithArguments(["--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step.Run!])
            .WithWorkingDirectory(run.Folder)
            .WithEnvironmentVariables(Variables(step, run, files))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync();
        run.Add(step.Run!, result, File.Exists(files.Summary) ? await File.ReadAllTextAsync(files.Summary) : "");
        foreach (var (name, value) in (await File.ReadAllLinesAsync(files.Output)).Select(line => line.Split('=', 2)).Where(pair => pair.Length == 2).Select(pair => (pair[0], pair[1])))
            Values[$"steps.{step.Id}.outputs.{name}"] = value;
    }

    private Dictionary<string, string?> Variables(WorkflowStep step, JobRun run, (string Output, string Summary) files)
    {
        var variables = ReportVariables.Of(github, EventFile);
        variables.Remove("GITHUB_TOKEN");

        // These very sources have been analyzed, when the tests were built.
        variables["RunAnalyzers"] = "false";
        variables[ProviderServer.Variable] = Provider;
        (variables["GITHUB_OUTPUT"], variables["GITHUB_STEP_SUMMARY"], variables["CI"]) = (files.Output, files.Summary, "true");
        foreach (var (name, value) in run.Credentials)
            variables[name] = value;
        foreach (var (name, value) in step.Variables)
            variables[name] = Filled(value);

        return variables;
    }

    private async Task UseAsync(WorkflowStep step, JobRun run)
    {
        switch (step.Action)
        {
            case "actions/checkout" or "./.github/actions/tools":
                break;
            case "./.github/actions/program":
                await RunAsync(WorkflowFile.Action("program").Steps(), run);
                break;
            case "actions/upload-artifact":
                Copy(run.Folder, Filled(step.With["path"]), Directory.CreateDirectory(Path.Combine(Artifacts, Filled(step.With["name"]))).FullName);
                break;
            case "actions/download-artifact":
                Copy(Path.Combine(Artifacts, Filled(step.With["name"])), "*", run.Folder);
                break;
            case "aws-actions/configure-aws-credentials":
                run.Credentials = emulator.Variables(AccountOf(Filled(step.With["role-to-assume"])), Filled(step.With["aws-region"]));
                break;
            default:
                throw new InvalidOperationException($"Nobody has foreseen a step that uses {step.Uses}.");
        }
    }

    private static string AccountOf(string role) => RoleArn().Match(role) is { Success: true } match
        ? match.Groups["account"].Value
        : throw new InvalidOperationException($"'{role}' is no role's ARN.");

    private static void Copy(string from, string pattern, string to)
    {
        var files = Directory.GetFiles(from, pattern);
        Assert.That(files, Is.Not.Empty, string.Create(CultureInfo.InvariantCulture, $"nothing in {from} is {pattern}"));
        foreach (var file in files)
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
    }

    private string Filled(string text) => Expression().Replace(text, match =>
        Values.TryGetValue(match.Groups["name"].Value, out var value) ? value : throw new InvalidOperationException($"Nobody says what {match.Value} is."));

    [GeneratedRegex(@"\$\{\{ (?<name>[\w.-]+) \}\}", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Expression();

    [GeneratedRegex(@"\Aarn:aws:iam::(?<account>\d{12}):role/[\w-]+\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex RoleArn();
}
