using System.Text.Json;
using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Tests.Cluster;

/// <summary>Every environment goes through the cdktf CLI, from nothing to nothing, on the emulator.</summary>
public sealed class CdktfCliTests : DeployingTests
{
    private static readonly TemporaryFolder Folder = new();
    private readonly Dictionary<string, CdktfRun> _runs = [];
    private string[] _planned = [], _all = [];

    public static IEnumerable<string> Environments => Catalogue.All.Select(settings => settings.Name);

    private protected override bool IsLong => true;

    /// <summary>One after the other as far as they build the same program, then all at once.</summary>
    [OneTimeSetUp]
    public async Task RunAll()
    {
        await CdktfCli.InstallAsync();
        await using var cluster = await LocalCluster.StartAsync();
        foreach (var settings in Catalogue.All)
        {
            var run = await CdktfRun.PrepareAsync(cluster, settings, Path.Combine(Folder.Path, settings.Name));
            await run.DiffAsync();
            _runs.Add(settings.Name, run);
        }

        _planned = await cluster.LogAsync();
        await Task.WhenAll(_runs.Values.Select(run => run.DeployAsync()));
        await Task.WhenAll(_runs.Values.Select(run => run.DestroyAsync()));
        _all = await cluster.LogAsync();
    }

    [OneTimeTearDown]
    public void Remove() => Folder.Dispose();

    [TestCaseSource(nameof(Environments))]
    public void The_JSON_it_deploys_is_byte_for_byte_what_the_program_synthesizes(string environment)
    {
        using var folder = new TemporaryFolder();
        Synthesis.Run(Catalogue.All, folder.Path);
        Assert.That(_runs[environment].Json, Is.EqualTo(File.ReadAllBytes(Path.Combine(folder.Path, "stacks", $"card-web-{environment}", "cdk.tf.json"))));
    }

    [TestCaseSource(nameof(Environments))]
    public void Diff_shows_what_is_to_be_made(string environment) =>
        Assert.That(_runs[environment].Diff, Does.Match(@"Plan: \d+ to add, 0 to change, 0 to destroy"));

    [TestCaseSource(nameof(Environments))]
    public void Deploy_and_output_tell_where_the_site_opens(string environment)
    {
        var scheme = environment == "development" ? "http" : "https";
        using var output = JsonDocument.Parse(_runs[environment].Outputs);
        Assert.That(output.RootElement.GetProperty($"card-web-{environment}").GetProperty("url").GetString(), Does.StartWith($"{scheme}://card-web"));
        Assert.That(_runs[environment].Output, Does.Match(@"(?m)^\s*url =\s"));
    }

    [TestCaseSource(nameof(Environments))]
    public void Deploying_again_has_nothing_to_do(string environment) => Assert.That(_runs[environment].SecondDiff, Does.Contain("No changes."));

    [TestCaseSource(nameof(Environments))]
    public void Destroy_leaves_nothing(string environment)
    {
        Assert.That(_runs[environment].Made, Is.Not.Empty);
        Assert.That(_runs[environment].Left, Is.Empty);
    }

    [TestCaseSource(nameof(Environments))]
    public void The_role_that_only_plans_may_do_all_that_planning_asks_of_AWS(string environment)
    {
        Calls calls = new(_planned, Catalogue.Find(environment));
        Assert.That(calls.All, Is.Not.Empty);
        Assert.That(calls.BeyondPlan, Is.Empty);
    }

    [TestCaseSource(nameof(Environments))]
    public void The_role_that_deploys_may_do_all_that_deploying_and_destroying_ask_of_AWS(string environment)
    {
        Calls calls = new(_all, Catalogue.Find(environment));
        Assert.That(calls.All, Has.Member("ec2:RunInstances").And.Member("ec2:TerminateInstances"));
        Assert.That(calls.BeyondApply, Is.Empty);
    }

    [TestCase("diff")]
    [TestCase("deploy")]
    [TestCase("output")]
    [TestCase("destroy")]
    public void The_README_has_the_command(string verb) => Assert.That(Repository.Read("README.md"), Does.Contain($"npx cdktf {verb} card-web-staging"));
}
