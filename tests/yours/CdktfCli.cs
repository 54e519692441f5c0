using CliWrap;
using CliWrap.Buffered;

namespace CardWeb.Tf.Tests.Yours;

/// <summary>The cdktf CLI that package.json pins, run in the repository's folder as the README says.</summary>
internal sealed class CdktfCli(IReadOnlyDictionary<string, string?> variables)
{
    private static readonly string Binary = Path.Combine(Repository.Root, "node_modules", ".bin", "cdktf");

    /// <summary>Installs it where it is missing, as the README says: <c>npm ci</c>.</summary>
    public static async Task InstallAsync()
    {
        if (File.Exists(Binary))
            return;

        var npm = await Cli.Wrap("npm").WithArguments(["ci"]).WithWorkingDirectory(Repository.Root)
            .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync();
        Prerequisite.Require(npm.IsSuccess, $"'npm ci' could not install the cdktf CLI: {npm.StandardError}");
    }

    /// <summary>Runs <c>npx cdktf</c>, and returns what it wrote.</summary>
    public async Task<string> RunAsync(params string[] arguments)
    {
        var result = await Cli.Wrap("npx").WithArguments(["cdktf", .. arguments]).WithWorkingDirectory(Repository.Root)
            .WithEnvironmentVariables(variables)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync();
        Assert.That(result.ExitCode, Is.Zero, $"npx cdktf {string.Join(' ', arguments)}\n{result.StandardOutput}\n{result.StandardError}");
        return result.StandardOutput;
    }
}
