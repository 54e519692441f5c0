using System.Text.Json;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Tests.Authorization;
using CardWeb.Tf.Tests.Cluster;
using CardWeb.Tf.Tests.Example;

namespace CardWeb.Tf.Tests.Yours;

/// <summary>Every environment goes through the cdktf CLI, from nothing to nothing, on the emulator.</summary>
public sealed class CdktfCliTests : DeployingTests
{
    private static readonly TemporaryFolder Folder = new();
    private readonly Dictionary<string, CdktfRun> _runs = [];
    private readonly Dictionary<string, IReadOnlyList<JsonElement>> _planned = [], _all = [];

    public static IEnumerable<string> Environments => ExampleCatalogue.Yours.Environments.Select(settings => settings.Name);

    private protected override bool IsLong => true;

    /// <summary>One after the other as far as they build the same program, then all at once.</summary>
    [OneTimeSetUp]
    public async Task RunAll()
    {
        await CdktfCli.InstallAsync();
        await using var cluster = await LocalCluster.StartAsync();
        await cluster.Calls.RecordAsync();
        foreach (var settings in ExampleCatalogue.Yours.Environments)
        {
            var run = await CdktfRun.PrepareAsync(cluster, settings, Path.Combine(Folder.Path, settings.Name));
            await run.DiffAsync();
            _runs.Add(settings.Name, run);
        }

        await WriteDownAsync(cluster, _planned);
        await Task.WhenAll(_runs.Values.Select(run => run.DeployAsync()));
        await cluster.Calls.SettleAsync();
        await Task.WhenAll(_runs.Values.Select(run => run.DestroyAsync()));
        foreach (var run in _runs.Values)
            await run.LookAsync();

        await WriteDownAsync(cluster, _all);
    }

    private static async Task WriteDownAsync(LocalCluster cluster, Dictionary<string, IReadOnlyList<JsonElement>> calls)
    {
        foreach (var settings in ExampleCatalogue.Yours.Environments)
            calls[settings.Name] = await cluster.Calls.OfTerraformAsync(settings);
    }

    [OneTimeTearDown]
    public void Remove() => Folder.Dispose();

    [TestCaseSource(nameof(Environments))]
    public void The_JSON_it_deploys_is_byte_for_byte_what_the_program_synthesizes(string environment)
    {
        using var folder = new TemporaryFolder();
        Synthesis.Run(ExampleCatalogue.Yours.Environments, folder.Path);
        Assert.That(_runs[environment].Json, Is.EqualTo(File.ReadAllBytes(Path.Combine(folder.Path, "stacks", ExampleCatalogue.Yours.Find(environment).StackName, "cdk.tf.json"))));
    }

    [TestCaseSource(nameof(Environments))]
    public void Diff_shows_what_is_to_be_made(string environment) =>
        Assert.That(_runs[environment].Diff, Does.Match(@"Plan: \d+ to add, 0 to change, 0 to destroy"));

    [TestCaseSource(nameof(Environments))]
    public void Deploy_and_output_tell_where_the_site_opens(string environment)
    {
        var settings = ExampleCatalogue.Yours.Find(environment);
        using var output = JsonDocument.Parse(_runs[environment].Outputs);
        Assert.That(output.RootElement.GetProperty(settings.StackName).GetProperty("url").GetString(), Does.Match($"^https?://({settings.NamePrefix.ToLowerInvariant()}|{settings.Domain?.Name ?? "-"})"));
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
    public async Task The_role_that_only_plans_may_do_all_that_planning_asks_of_AWS(string environment)
    {
        Assert.That(_planned[environment], Is.Not.Empty);
        Assert.That(await (await Authority.GetAsync(ExampleCatalogue.Yours)).RefusedAsync(PlanRole(environment), _planned[environment]), Is.Empty);
    }

    [TestCaseSource(nameof(Environments))]
    public async Task The_role_that_deploys_may_do_all_that_deploying_and_destroying_ask_of_AWS(string environment)
    {
        var actions = _all[environment].Select(call => call.GetProperty("action").GetString());
        Assert.That(actions, Has.Member("ec2:RunInstances").And.Member("ec2:TerminateInstances"));
        Assert.That(await RefusedAsync(ExampleCatalogue.Yours.Find(environment), _all[environment]), Is.Empty);
    }

    [TestCaseSource(nameof(Environments))]
    public async Task The_role_that_deploys_may_do_none_of_it_to_what_is_not_the_environments(string environment) =>
        Assert.That(
            await (await Authority.GetAsync(ExampleCatalogue.Yours)).TrespassesAsync(AccountSettings.ApplyRole(ExampleCatalogue.Yours.Find(environment)), _all[environment]),
            Is.SubsetOf(Trespasses.Known));

    // Calls are told apart by their account. Where environments share one, each call is one that one of their roles may make.
    private static async Task<IEnumerable<string>> RefusedAsync(EnvironmentSettings settings, IReadOnlyList<JsonElement> calls)
    {
        var authority = await Authority.GetAsync(ExampleCatalogue.Yours);
        List<IEnumerable<string>> refused = [];
        foreach (var role in ExampleCatalogue.Yours.Environments.Where(other => other.AccountId == settings.AccountId).Select(AccountSettings.ApplyRole))
            refused.Add([.. (await authority.RefusedAsync(role, calls)).Select(text => text.Replace(role, "the role", StringComparison.Ordinal))]);

        return refused.Aggregate((some, others) => some.Intersect(others, StringComparer.Ordinal));
    }

    private static string PlanRole(string environment) =>
        ExampleCatalogue.Yours.Accounts.Single(account => account.Environments.Any(settings => settings.Name == environment)).PlanRole;

    [TestCase("diff")]
    [TestCase("deploy")]
    [TestCase("output")]
    [TestCase("destroy")]
    public void The_README_has_the_command(string verb) => Assert.That(Repository.Read("README.md"), Does.Contain($"npx cdktf {verb} card-web-staging"));
}
