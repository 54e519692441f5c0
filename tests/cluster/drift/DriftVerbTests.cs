using System.Text.Json;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations;
using CardWeb.Tf.Tests.Operations;
using CardWeb.Tf.Tests.Operations.GitHub;

namespace CardWeb.Tf.Tests.Cluster.Drift;

/// <summary>The verb as a user runs it, on the cluster that is deployed.</summary>
public sealed class DriftVerbTests : DriftTest
{
    private string IgnoreFile => Path.Combine(Cluster.Root, "environments", "production.drift-ignore.json");

    private protected override EnvironmentSettings Settings => DriftOriginal.Settings;

    [TearDown]
    public void Remove()
    {
        if (File.Exists(IgnoreFile))
            File.Delete(IgnoreFile);
    }

    [Test]
    public async Task It_exits_with_2_on_drift_and_with_0_once_that_is_excused_and_keeps_an_issue()
    {
        using FakeGitHub github = new();
        var group = Cluster.Value("security-groups/servers");
        Excuse(group, "2020-01-01");
        var failed = await DriftAsync(github);
        File.Delete(IgnoreFile);
        _ = await Cluster.Aws.RunAsync($"ec2 create-tags --resources {group} --tags Key=Owner,Value='`me|@here`'");
        var drifted = await DriftAsync(github, "--json", "out/drift.json", "--markdown", "out/drift.md");
        var told = (string)github.Issues.Single()["body"]!;
        Excuse(group, "2999-12-31");
        var excused = await DriftAsync(github);
        _ = await Cluster.Aws.RunAsync($"ec2 delete-tags --resources {group} --tags Key=Owner");

        Assert.That((failed.ExitCode, drifted.ExitCode, excused.ExitCode), Is.EqualTo((1, 2, 0)), $"{failed}\n{drifted}\n{excused}");
        Assert.That(failed.Error, Does.Contain("which is past").And.Contain("Told in https://github.example/1"));
        Assert.That(drifted.Output, Does.Contain("1 difference made outside Terraform.").And.Contain("tags.Owner").And.Contain("dotnet run -- up production"));
        Assert.That(excused.Output, Does.Contain("until 2999-12-31: a test of ours").And.Contain("Nothing was changed outside Terraform."));
        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Cluster.Root, "out/drift.json")));
        Assert.That(report.RootElement.GetProperty("findings")[0].GetProperty("physicalId").GetString(), Is.EqualTo(group));
        Assert.That(await File.ReadAllTextAsync(Path.Combine(Cluster.Root, "out/drift.md")), Is.EqualTo(told).And.StartsWith("<!-- card-web drift production -->\n").And.Not.Contain("@here").And.Not.Contain("`me"));
        Assert.That((string)github.Issues.Single()["state"]!, Is.EqualTo("closed"));
    }

    [Test]
    public async Task A_wrong_ignore_file_is_an_error_before_anything_is_looked_at()
    {
        Excuse("sg-1", "2020-01-01");
        var result = await Cluster.Program.RunAsync("drift", "production", "--local");
        Assert.That(result.ExitCode, Is.EqualTo((int)ExitCode.Error), result.ToString());
        Assert.That(result.Error, Does.Contain("sg-1 was ignored until 2020-01-01, which is past"));
        Assert.That(result.Output, Does.Not.Contain("plan").And.Not.Contain("Nobody"));
    }

    [Test]
    public async Task An_environment_that_was_never_deployed_is_an_error()
    {
        var result = await Cluster.Program.RunAsync("drift", "staging", "--local");
        Assert.That(result.ExitCode, Is.EqualTo((int)ExitCode.Error), result.ToString());
        Assert.That(result.Error, Does.Contain("card-web-staging was never deployed").And.Contain("dotnet run -- up staging"));
    }

    [Test]
    public async Task Credentials_of_another_account_are_an_error()
    {
        BuiltProgram program = new(Cluster.Root);
        foreach (var (name, value) in Cluster.Session.Target.Variables)
            program.Variables[name] = value;

        var result = await program.RunAsync("drift", "staging");
        Assert.That(result.ExitCode, Is.EqualTo((int)ExitCode.Error), result.ToString());
        Assert.That(result.Error, Does.Contain($"The AWS credentials are of account {DriftOriginal.Settings.AccountId}, but staging lives in account {Catalogue.Find("staging").AccountId}"));
    }

    private Task<ProgramResult> DriftAsync(FakeGitHub github, params string[] options)
    {
        BuiltProgram program = new(Cluster.Root);
        foreach (var (name, value) in ReportVariables.Of(github))
            program.Variables[name] = value;

        return program.RunAsync(["drift", "production", "--local", "--issue", .. options]);
    }

    private void Excuse(string id, string until)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(IgnoreFile)!);
        File.WriteAllText(IgnoreFile, $$"""{"ignore": [{"physicalId": "{{id}}", "attribute": "tags", "reason": "a test of ours", "until": "{{until}}"}]}""");
    }
}
