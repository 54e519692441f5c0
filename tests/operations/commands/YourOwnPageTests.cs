using System.Text.RegularExpressions;
using CardWeb.Tf.Tests.Yours;
using CardWeb.Tf.Operations.Runs.Settings;
using CardWeb.Tf.Operations.SettingsFiles;
using CliWrap;
using CliWrap.Buffered;

namespace CardWeb.Tf.Tests.Operations.Commands;

/// <summary>The commands of docs/your-own.md, and of the README's section about environments, in the order in which they stand.</summary>
public sealed partial class YourOwnPageTests : BusyTests
{
    [Test]
    public async Task They_run_and_leave_nothing_wrong()
    {
        using WorkspaceFolder folder = new();
        ExampleWorkspace.WriteInto(folder.Path);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "answers.json"), JsonBlock().Match(Repository.Read("docs/your-own.md")).Groups["text"].Value);
        string[] commands =
        [
            .. Commands("docs/your-own.md"),
            .. Commands("README.md").Where(command => command.Contains("-- environment ")).Select(command => command.Contains(" remove ") ? command + " --even-if-deployed" : command),
        ];
        Assert.That(commands, Has.Length.EqualTo(5), string.Join('\n', commands));
        foreach (var command in commands)
        {
            var result = await Cli.Wrap("sh").WithArguments(["-c", command.Replace("dotnet run --", TestProgram.ShellCommand)]).WithWorkingDirectory(folder.Path)
                .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync();
            Assert.That(result.ExitCode, Is.Zero, $"{command}\n{result.StandardOutput}\n{result.StandardError}");
            Assert.That(CatalogueProblems.Settings(SettingsCompiler.Compile(ProjectFiles.Read(folder.Path).Texts)), Is.Empty);
        }
    }

    private static IEnumerable<string> Commands(string page) =>
        from Match block in ShellBlock().Matches(Repository.Read(page))
        from line in block.Groups["commands"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        where line.StartsWith("dotnet run -- init ", StringComparison.Ordinal) || line.StartsWith("dotnet run -- environment ", StringComparison.Ordinal)
        select line;

    [GeneratedRegex(@"^```sh\n(?<commands>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex ShellBlock();

    [GeneratedRegex(@"^```json\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex JsonBlock();
}
