using CardWeb.Tf.Tests.Operations;
using CardWeb.Tf.Tests.Workflows;
using CliWrap;
using CliWrap.Buffered;

namespace CardWeb.Tf.Tests;

/// <summary>docs/adding-a-resource.md, walked: its blocks are applied to a copy of the sources, and its commands are run there.</summary>
[Category(Deploys.Category)]
public sealed class AddingAResourceTests : BusyTests
{
    private const string Page = "docs/adding-a-resource.md";

    private static readonly string[] s_approved =
    [
        "tests/environments/approved/card-web-production.tree.txt", "tests/environments/approved/card-web-production.tf.json",
        "tests/environments/approved/card-web-bootstrap-333333333333.tf.json", "README.md", "docs/drift.md", "docs/replacements.md",
    ];

    private readonly TemporaryFolder _folder = new();

    private string Copy => Path.Combine(_folder.Path, "copy");

    [OneTimeSetUp]
    public async Task Given_the_sources_as_the_page_changes_them()
    {
        using var source = await SourceCopy.MakeAsync();
        await source.CloneAsync(Copy);
        var modules = Path.Combine(Repository.Root, "node_modules");
        if (Directory.Exists(modules))
            Directory.CreateSymbolicLink(Path.Combine(Copy, "node_modules"), modules);

        // The page speaks of the environments that the project came with.
        var example = await new BuiltProgram(Copy).RunAsync("init", "--example");
        Assert.That(example.ExitCode, Is.Zero, example.ToString());
        PageWalk.Apply(Page, Copy);
    }

    [OneTimeTearDown]
    public void Remove() => _folder.Dispose();

    [Test]
    public async Task One_test_lists_what_is_to_be_approved_and_passes_once_it_is()
    {
        var commands = PageWalk.Commands(Page);
        Assert.That(commands, Has.Count.EqualTo(2));

        var missing = await RunAsync(commands[0]);
        Assert.That(missing.ExitCode, Is.Not.Zero, missing.StandardOutput);
        Assert.That(missing.StandardOutput, Does.Contain("Failed Nothing_is_missing").And.Contain("+card-web-production/site-parameter/parameter = aws_ssm_parameter."));
        foreach (var file in s_approved)
            Assert.That(missing.StandardOutput, Does.Contain($"{file} is not as the code makes it. To approve: {commands[1]}"));

        Assert.That(missing.StandardOutput, Does.Contain("provider-schema.json does not have the AWS resources of the project"));

        var approved = await RunAsync(commands[1]);
        Assert.That(approved.ExitCode, Is.Zero, approved.StandardOutput);
        Assert.That(approved.StandardOutput, Does.Contain($"Approved: {s_approved.Length + 1} files."));

        var complete = await RunAsync($"{commands[0]}|Name~SiteParameter");
        Assert.That(complete.ExitCode, Is.Zero, complete.StandardOutput);
        Assert.That(complete.StandardOutput, Does.Contain("Passed Nothing_is_missing").And.Contain("Passed It_reaches_the_JSON(SiteParameterOptions, Url)"));
    }

    private async Task<BufferedCommandResult> RunAsync(string command) =>
        await Cli.Wrap("dotnet").WithArguments(command.Split(' ')[1..]).WithWorkingDirectory(Copy)
            .WithEnvironmentVariables(variables => variables
                .Set("RunAnalyzers", "false")
                .Set("BindingsFeed", Path.Combine(Repository.Root, "tests", "obj", "page-feed") + "/"))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync();
}
