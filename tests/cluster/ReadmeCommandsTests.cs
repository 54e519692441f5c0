using System.Text.RegularExpressions;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Tests.Operations;
using CliWrap;
using CliWrap.Buffered;

namespace CardWeb.Tf.Tests.Cluster;

/// <summary>The README's commands for AWS, run as they stand there, on the emulator. The cdktf CLI's are in <see cref="CdktfCliTests"/>.</summary>
public sealed partial class ReadmeCommandsTests : DeployingTests
{
    private static readonly EnvironmentSettings Staging = Catalogue.Find("staging");

    [Test]
    public async Task The_account_is_bootstrapped_and_a_reviewed_plan_is_applied()
    {
        await using var cluster = await LocalCluster.StartAsync();
        var (variables, _) = await cluster.ToolVariablesAsync(Staging);

        var bootstrapped = await RunAsync(Block("dotnet run -- bootstrap staging"), cluster.Root, variables);
        var applied = await RunAsync(Block("dotnet run -- plan staging").Replace("-- plan staging", "-- plan staging || test $? -eq 2"), cluster.Root, variables);
        ExampleWorkspace.WriteInto(cluster.Root);
        var approved = await RunAsync(Block("dotnet run -- image approve staging"), cluster.Root, variables);
        var operated = await RunAsync(string.Join('\n', Table("dotnet run -- ")), cluster.Root, variables);

        Assert.That(bootstrapped, Does.Contain("is bootstrapped.").And.Contain("is all there, and as the code wants it."));
        Assert.That(applied, Does.Match(@"\d+ added, 0 changed, 0 destroyed").And.Contain("card-web-staging is deployed."));
        Assert.That(approved, Does.Contain("Version 1.1.0 is approved in environments/Staging.cs."));
        Assert.That(operated, Does.Contain("card-web-staging is healthy").And.Contain("Nothing was changed outside Terraform.").And.Contain("No changes").And.Match(@"Lock +free").And.Contain("production"));
        Assert.That(await cluster.Inventory(Staging).InstancesAsync(), Has.Count.EqualTo(Staging.Image.ApprovedVersions.Count == 0 ? 1 : 1 + Staging.Clones + (Staging.Fleet?.Minimum ?? 0)));
    }

    /// <summary>The block of shell commands that has this text.</summary>
    private static string Block(string text) =>
        ShellBlock().Matches(Repository.Read("README.md")).Select(block => block.Groups["commands"].Value).Single(commands => commands.Contains(text));

    /// <summary>The commands in the table of what to know.</summary>
    private static IEnumerable<string> Table(string beginning) =>
        TableCell().Matches(Repository.Read("README.md")).Select(cell => cell.Groups["command"].Value).Where(command => command.StartsWith(beginning, StringComparison.Ordinal));

    private static async Task<string> RunAsync(string commands, string folder, IReadOnlyDictionary<string, string?> variables)
    {
        var program = TestProgram.ShellCommand;
        var built = commands.Replace("dotnet run -- ", $"{program} ").Replace("dotnet run", program);
        var result = await Cli.Wrap("sh").WithArguments(["-e", "-c", built]).WithWorkingDirectory(folder)
            .WithEnvironmentVariables(variables)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync();
        Assert.That(result.ExitCode, Is.Zero, $"{commands}\n{result.StandardOutput}\n{result.StandardError}");
        return result.StandardOutput;
    }

    [GeneratedRegex(@"^\| [a-z, ]+ \| `(?<command>[^`]+)`", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex TableCell();

    [GeneratedRegex(@"^ *```sh\n(?<commands>.*?)^ *```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex ShellBlock();
}
