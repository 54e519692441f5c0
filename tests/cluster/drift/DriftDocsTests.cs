using System.Text.RegularExpressions;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Checks.Drift;
using CliWrap;
using CliWrap.Buffered;

namespace CardWeb.Tf.Tests.Cluster.Drift;

/// <summary>docs/operating.md's section on drift, run as it stands there: aimed by environment variables, as on AWS.</summary>
public sealed partial class DriftDocsTests : DriftTest
{
    private static readonly string Section = Repository.Read("docs/operating.md").Split("\n## ").Single(section => section.StartsWith("Has anyone changed it by hand", StringComparison.Ordinal));

    private protected override EnvironmentSettings Settings => DriftOriginal.Settings;

    [Test]
    public async Task Its_commands_run()
    {
        var program = TestProgram.ShellCommand;
        var commands = string.Concat(Blocks("sh")).Replace("dotnet run --", program);
        var result = await Cli.Wrap("sh").WithArguments(["-e", "-c", commands]).WithWorkingDirectory(Cluster.Root)
            .WithEnvironmentVariables(Cluster.Session.Target.Variables)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync();
        Assert.That(result.ExitCode, Is.Zero, $"{commands}\n{result.StandardOutput}\n{result.StandardError}");
        Assert.That(await File.ReadAllTextAsync(Path.Combine(Cluster.Root, "drift.md")), Does.Contain("Nothing was changed outside Terraform."));
        Assert.That(await File.ReadAllTextAsync(Path.Combine(Cluster.Root, "drift.json")), Does.Contain("\"isClean\": true"));
    }

    [Test]
    public async Task Its_ignore_file_is_right()
    {
        using TemporaryFolder folder = new();
        var file = Path.Combine(folder.Path, "ignore.json");
        await File.WriteAllTextAsync(file, Blocks("json").Single());
        Assert.That(IgnoreFile.Read(file, new DateOnly(2026, 12, 1)).Entries, Has.Count.EqualTo(2));
    }

    private static IEnumerable<string> Blocks(string language) =>
        Block().Matches(Section).Where(block => block.Groups["language"].Value == language).Select(block => block.Groups["text"].Value);

    [GeneratedRegex(@"^```(?<language>[a-z]+)\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Block();
}
