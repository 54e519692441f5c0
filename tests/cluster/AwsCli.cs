using CardWeb.Tf.Operations;
using CliWrap;
using CliWrap.Buffered;

namespace CardWeb.Tf.Tests.Cluster;

/// <summary>The AWS command line, aimed by environment variables: how a cluster is changed behind Terraform's back.</summary>
internal sealed class AwsCli(IReadOnlyDictionary<string, string?> variables)
{
    public static void Require() =>
        Prerequisite.Require(OnPath.Find("aws") is not null, "The AWS CLI (https://aws.amazon.com/cli), with which the tests change a cluster by hand");

    /// <summary>Runs it with arguments as one would type them, and returns what it says, as text.</summary>
    public async Task<string> RunAsync(string arguments)
    {
        var result = await Cli.Wrap("sh").WithArguments(["-e", "-c", $"aws {arguments} --output text"])
            .WithEnvironmentVariables(new Dictionary<string, string?>(variables) { ["AWS_PAGER"] = "" })
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync();
        Assert.That(result.ExitCode, Is.Zero, $"aws {arguments}\n{result.StandardOutput}\n{result.StandardError}");
        return result.StandardOutput.Trim();
    }
}
