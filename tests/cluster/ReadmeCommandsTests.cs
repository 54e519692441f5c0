using System.Text.RegularExpressions;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations;
using CliWrap;
using CliWrap.Buffered;

namespace CardWeb.Tf.Tests.Cluster;

/// <summary>The README's commands for AWS, run as they stand there, on the emulator. The cdktf CLI's are in <see cref="CdktfCliTests"/>.</summary>
public sealed partial class ReadmeCommandsTests
{
    private static readonly EnvironmentSettings Staging = Catalogue.Find("staging");

    [Test]
    public async Task The_state_bucket_is_made_and_a_reviewed_plan_is_applied()
    {
        Prerequisite.Require(OnPath.Find("aws") is not null, "The AWS CLI (https://aws.amazon.com/cli), which the README's commands for the state bucket call");
        await using var cluster = await LocalCluster.StartAsync();
        var (variables, _) = await cluster.ToolVariablesAsync(Staging);

        await RunAsync(Block("aws s3api create-bucket"), cluster.Root, variables);
        var versioning = await RunAsync($"aws s3api get-bucket-versioning --bucket {Staging.StateBucket}", cluster.Root, variables);
        var program = $"dotnet '{Path.Combine(AppContext.BaseDirectory, "CardWeb.Tf.dll")}'";
        var applied = await RunAsync(Block("terraform init").Replace("dotnet run", program), cluster.Root, variables);

        Assert.That(versioning, Does.Contain("Enabled"));
        Assert.That(applied, Does.Contain("Apply complete!"));
        Assert.That(await cluster.Inventory(Staging).InstancesAsync(), Has.Count.EqualTo(Staging.Image.ApprovedVersions.Count == 0 ? 1 : Staging.Clones + 1));
    }

    /// <summary>The block of shell commands that has this text.</summary>
    private static string Block(string text) =>
        ShellBlock().Matches(Repository.Read("README.md")).Select(block => block.Groups["commands"].Value).Single(commands => commands.Contains(text));

    private static async Task<string> RunAsync(string commands, string folder, IReadOnlyDictionary<string, string?> variables)
    {
        var result = await Cli.Wrap("sh").WithArguments(["-e", "-c", commands]).WithWorkingDirectory(folder)
            .WithEnvironmentVariables(variables)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync();
        Assert.That(result.ExitCode, Is.Zero, $"{commands}\n{result.StandardOutput}\n{result.StandardError}");
        return result.StandardOutput;
    }

    [GeneratedRegex(@"^ *```sh\n(?<commands>.*?)^ *```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ShellBlock();
}
