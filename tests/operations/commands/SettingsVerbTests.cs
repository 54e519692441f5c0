using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.Runs.Settings;
using CardWeb.Tf.Operations.SettingsFiles;
using CardWeb.Tf.Tests.Yours;

namespace CardWeb.Tf.Tests.Operations.Commands;

/// <summary>The verbs that write the user's own files: <c>init</c>, <c>environment add</c> and <c>environment remove</c>.</summary>
public sealed class SettingsVerbTests : BusyTests
{
    private static readonly string[] s_mine =
    [
        "init", "--product", "shop", "--repository", "acme/shop", "--region", "eu-central-1",
        "--account", "development=411111111111", "--account", "staging=422222222222", "--account", "production=433333333333",
        "--domain", "production=www.acme.example,acme.example", "--zone-id", "production=Z0ACME", "--zone-name", "production=acme.example",
        "--certificate", "staging=arn:aws:acm:eu-central-1:422222222222:certificate/1", "--alarms", "staging=team@acme.example",
    ];

    private WorkspaceFolder _folder = null!;

    private Dictionary<string, string> Files => Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories)
        .Where(path => !path.Contains("/tests/example/") && !path.Contains("/.terraform/"))
        .ToDictionary(path => Path.GetRelativePath(_folder.Path, path), File.ReadAllText);

    [SetUp]
    public void Given_the_example()
    {
        _folder = new WorkspaceFolder();
        ExampleWorkspace.WriteInto(_folder.Path);
    }

    [TearDown]
    public void Remove() => _folder.Dispose();

    [Test]
    public async Task Init_makes_it_ones_own_again_has_nothing_to_do_and_the_example_comes_back()
    {
        var before = Files;
        Write("environments/Staging.cs", before["environments/Staging.cs"].Replace("        Clones = 1,\n", "        Clones = 1, // enough\n"));
        var check = await _folder.Program.RunAsync([.. s_mine, "--check"]);
        Assert.That((check.ExitCode, check.Output.Contains("+        Product = \"shop\",")), Is.EqualTo((2, true)), check.ToString());
        Assert.That(Files.Keys, Is.EquivalentTo(before.Keys));

        var first = await _folder.Program.RunAsync(s_mine);
        Assert.That(first.ExitCode, Is.Zero, first.ToString());
        Assert.That(first.Output, Does.Contain("dotnet run -- bootstrap production").And.Contain("On GitHub (acme/shop)"));
        Assert.That(Files["environments/Staging.cs"], Does.Contain("Clones = 1, // enough\n").And.Contain("Image = new(),"));
        Assert.That(Files.Keys.Count(path => path.StartsWith("tests/environments/approved/shop-", StringComparison.Ordinal)), Is.EqualTo(12));
        Assert.That(CatalogueProblems.All(Catalogue()), Is.Empty);

        var again = await _folder.Program.RunAsync(s_mine);
        Assert.That((again.ExitCode, again.Output), Is.EqualTo((0, "Nothing to change: everything is as asked for.\n")), again.ToString());

        var example = await _folder.Program.RunAsync("init", "--example");
        Assert.That(example.ExitCode, Is.Zero, example.ToString());
        Assert.That(before.Keys.Where(path => Files[path] != before[path]), Is.Empty);
    }

    [Test]
    public async Task A_file_of_answers_is_as_good()
    {
        Write("answers.json", """
            {
              "product": "shop",
              "environments": { "production": { "account": "433333333333", "zones": ["a", "c"], "domain": "www.acme.example", "zoneId": "Z0ACME", "zoneName": "acme.example" } }
            }
            """);
        var result = await _folder.Program.RunAsync("init", "--from", "answers.json", "--reason", "Ours.");
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        var production = Catalogue().Find("production");
        Assert.That((production.AccountId, production.StackName, production.Domain!.Name), Is.EqualTo(("433333333333", "shop-production", "www.acme.example")));
        Assert.That(production.Zones, Is.EqualTo(new[] { "us-west-2a", "us-west-2c" }));
        Assert.That(CatalogueProblems.All(Catalogue()), Is.Empty);
    }

    [Test]
    public async Task What_breaks_a_policy_or_differs_needs_a_reason_and_is_then_declared()
    {
        var before = Files;
        var refused = await _folder.Program.RunAsync("init", "--http", "staging=yes");
        Assert.That(refused.ExitCode, Is.EqualTo(1), refused.ToString());
        Assert.That(refused.Error, Does.Contain("Say why with --reason").And.EndsWith("Nothing was written.\n"));
        Assert.That(Files, Is.EqualTo(before));

        var result = await _folder.Program.RunAsync("init", "--http", "staging=yes", "--reason", "No \"certificate\" yet.");
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(CatalogueProblems.All(Catalogue()), Is.Empty);
        Assert.That(Catalogue().Find("staging").Exceptions.Single(exception => exception.Rules.Contains("listener-https")).Reason, Is.EqualTo("No \"certificate\" yet."));
    }

    [Test]
    public async Task Wrong_answers_are_refused_all_at_once_in_the_settings_words_and_nothing_is_written()
    {
        var before = Files;
        var result = await _folder.Program.RunAsync(
            "init", "--account", "production=12", "--product", "My Shop", "--region", "development=nowhere", "--zones", "production=us-west-2a", "--prefix", "card-web", "--cidr", "staging=10.30.0.0/16");
        Assert.That(result.ExitCode, Is.EqualTo(1), result.ToString());
        foreach (var message in (string[])
        [
            "production: AccountId must be an account id of twelve digits, got: \"12\"",
            "delivery: Product must be 1 to 20 lower-case letters, digits and hyphens",
            "development: Region must be",
            "production: Zones.Count must be between 2 and",
            "NamePrefix must be different in each environment",
            "Network.Cidr must not overlap another environment's",
        ])
            Assert.That(result.Error, Does.Contain(message));

        Assert.That(result.Error, Does.EndWith("Nothing was written.\n"));
        Assert.That(Files, Is.EqualTo(before));
    }

    [Test]
    public async Task Where_nobody_can_be_asked_it_says_how_to_answer()
    {
        var result = await _folder.Program.RunAsync("init");
        Assert.That((result.ExitCode, result.Error), Is.EqualTo((1, "Error: Nobody can be asked here: give answers as options, or in a file with --from. 'dotnet run -- init --help' lists them.\nNothing was written.\n")));
    }

    [Test]
    public async Task An_environment_is_added_like_another_and_removed_again()
    {
        var before = Files;
        var added = await _folder.Program.RunAsync("environment", "add", "load-test", "--like", "production", "--purpose", "Where load is tried.", "--reason", "One name is enough.");
        Assert.That(added.ExitCode, Is.Zero, added.ToString());
        var settings = Catalogue().Find("load-test");
        Assert.That((settings.NamePrefix, settings.Domain!.Name, settings.Image.ApprovedVersions), Is.EqualTo(("card-web-load-test", "load-test.card-web.example", Array.Empty<string>())));
        Assert.That(Files["environments/LoadTest.cs"], Does.Contain("/// <summary>Where load is tried.</summary>\ninternal static class LoadTest\n").And.Contain("Cidr = \"10.10.0.0/16\""));
        Assert.That(CatalogueProblems.All(Catalogue()), Is.Empty);
        Assert.That(added.Output, Does.Contain("dotnet run -- bootstrap load-test"));

        var removed = await _folder.Program.RunAsync("environment", "remove", "load-test", "--even-if-deployed");
        Assert.That(removed.ExitCode, Is.Zero, removed.ToString());
        Assert.That(removed.Output, Does.Contain("Its role goes with: dotnet run -- bootstrap production"));
        Assert.That(Files.Where(file => !file.Key.StartsWith("tests/", StringComparison.Ordinal)), Is.EquivalentTo(before));
    }

    [Test]
    public async Task An_environment_that_may_be_deployed_is_not_removed()
    {
        var before = Files;
        var result = await _folder.Program.RunAsync("environment", "remove", "staging", "--local");
        Assert.That(result.ExitCode, Is.EqualTo(1), result.ToString());
        Assert.That(result.Error, Does.Contain("Whether staging is deployed can't be seen: ").And.Contain("--even-if-deployed").And.EndWith("Nothing was written.\n"));
        Assert.That(Files, Is.EqualTo(before));
    }

    private EnvironmentCatalogue Catalogue() => SettingsCompiler.Compile(ProjectFiles.Read(_folder.Path).Texts);

    private void Write(string path, string text)
    {
        var file = Path.Combine(_folder.Path, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
