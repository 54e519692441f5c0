using System.CommandLine;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Checks.Approval;
using CardWeb.Tf.Operations.Reports;
using CardWeb.Tf.Operations.Reports.Approval;
using CardWeb.Tf.Operations.Runs.Approval;
using CardWeb.Tf.Operations.Runs.Sessions;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Commands;

/// <summary><c>approve [environment] [--check]</c>.</summary>
public sealed class ApproveVerb : Verb
{
    /// <summary>What approves everything, for messages.</summary>
    public const string Everything = "dotnet run -- approve";

    private readonly Argument<string?> _environment = OptionalEnvironment.Argument();

    private readonly Option<bool> _isCheck = new("--check")
    {
        Description = "Shows the differences and writes nothing. Exits with 2 if there are any.",
    };

    /// <summary>The verb.</summary>
    public ApproveVerb()
        : base(
            "approve",
            "Shows how the code changes the approved JSON and construct trees of environments and bootstraps, and approves that: "
            + $"writes them to {ApprovedFiles.Folder}. Without an environment, also the tables of README and docs that repeat the code, "
            + "and the shapes of the provider's resources, for which it asks Terraform if a resource was added. "
            + "Needs no AWS.")
    {
        Command.Add(_environment);
        Command.Add(_isCheck);
    }

    /// <summary>Every file that follows from the code.</summary>
    /// <param name="root">The repository's folder.</param>
    /// <param name="stacks">Every stack.</param>
    /// <param name="verbs">The command line.</param>
    public static IReadOnlyList<ApprovedFile> All(string root, IReadOnlyList<CodeStack> stacks, Command verbs) =>
        [.. ApprovedFiles.Of(root, stacks), .. ApprovedFiles.LeftOver(root, stacks), .. GeneratedPages.Of(root, verbs)];

    /// <inheritdoc />
    protected override async Task<ExitCode> ExecuteAsync(ParseResult parsed, Operation operation)
    {
        var environments = OptionalEnvironment.Read(parsed, _environment);
        var workspace = Workspace.Find();
        NodeRuntime.Prepare();
        SettingsCheck.EnsureValid(Catalogue.All);
        var stacks = CodeStack.Of(environments);
        IReadOnlyList<ApprovedFile> files = parsed.GetValue(_environment) is not null
            ? ApprovedFiles.Of(workspace.Root, stacks)
            :
            [
                .. All(workspace.Root, stacks, parsed.RootCommandResult.Command),
                await SchemaFile.OfAsync(workspace, RequiredProvider.OfAws(stacks[0].Stack), operation.Interrupt.Token),
            ];
        ApprovalText.Write(operation.Console, files);
        return Answer(operation.Console, workspace.Root, files, parsed);
    }

    private ExitCode Answer(OperationConsole console, string root, IReadOnlyList<ApprovedFile> files, ParseResult parsed)
    {
        var count = files.Count(file => !file.IsCurrent);
        var asked = parsed.GetValue(_environment) is { } environment ? $"{Everything} {environment}" : Everything;
        if (count == 0)
        {
            console.Line($"Nothing to approve: {files.Count} files are as the code makes them.");
            return ExitCode.Done;
        }

        if (parsed.GetValue(_isCheck))
        {
            console.Line($"Not approved: {Files(count)}. To approve: {asked}");
            return ExitCode.Difference;
        }

        ApprovedFiles.Approve(root, files);
        console.Line($"Approved: {Files(count)}. Commit {(count == 1 ? "it" : "them")} with the code.");
        return ExitCode.Done;
    }

    private static string Files(int count) => count == 1 ? "1 file" : $"{count} files";
}
