using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.Checks.Gate;
using CardWeb.Tf.Operations.Reports.Plans;
using CardWeb.Tf.Operations.Terraform.Runner;
using CardWeb.Tf.Tests.Operations;

namespace CardWeb.Tf.Tests.Cluster;

/// <summary>Saved plans on a cluster that is deployed once: made, judged, applied, and refused when they are not the right ones.</summary>
public sealed class PlanAndApplyTests : DeployingTests
{
    private static readonly EnvironmentSettings Approved = Catalogue.Find("development") with { Image = new() { ApprovedVersions = ["1.0.0"] }, Clones = 1 };
    private static readonly EnvironmentSettings Rolled = Approved with { Image = new() { ApprovedVersions = ["1.0.0", "1.1.0"] } };
    private static readonly EnvironmentSettings OtherHealthCheck = Approved with { TargetGroup = new() { HealthCheck = new() { Path = "/other" } } };
    private static readonly EnvironmentSettings Prefixed = Approved with { NamePrefix = "other" };

    private readonly List<ProgramResult> _documented = [];
    private LocalCluster _cluster = null!;
    private PlannedCluster _plans = null!;

    [OneTimeSetUp]
    public async Task Given_an_environment_that_was_deployed_by_the_commands_of_the_documentation()
    {
        _cluster = await LocalCluster.StartAsync();
        _plans = new PlannedCluster(_cluster);
        await using var bootstrap = await _cluster.BootstrapAsync(Approved);
        foreach (var command in OperatingGuide.Commands("plan", "apply"))
            _documented.Add(await _plans.Program.RunAsync(command));

        _plans.CopyOf(OperatingGuide.Commands("apply").First()[^1], "first");
        _ = await _cluster.DeployAsync(Approved);
        _ = await _plans.PlanAsync(OtherHealthCheck, "other");
        _ = await bootstrap.DoneAsync();
    }

    [OneTimeTearDown]
    public async Task Stop() => await _cluster.DisposeAsync();

    [Test]
    public void An_environment_never_deployed_is_all_to_be_added_and_the_next_command_is_told()
    {
        Assert.That(_documented[0].ExitCode, Is.EqualTo(2), _documented[0].ToString());
        Assert.That(_documented[0].Output, Does.Match(@"card-web-development: \d+ to add\. The gate lets it pass\.").And.Match(@"add +load-balancer/balancer +aws_lb\."));
        Assert.That(_documented[0].Output, Does.Contain(string.Join(' ', ["dotnet run --", .. OperatingGuide.Commands("apply").First()])));
    }

    [Test]
    public void Applying_it_deploys_it_and_proves_that_it_serves()
    {
        Assert.That(_documented[1].ExitCode, Is.Zero, _documented[1].ToString());
        Assert.That(_documented[1].Output, Does.Match(@"apply +\S+ +\d+ added, 0 changed, 0 destroyed").And.Contain("URL: http").And.Contain("healthy"));
    }

    [Test]
    public async Task What_was_planned_before_there_was_a_state_is_not_applied_twice()
    {
        var again = await _plans.Program.RunAsync("apply", "development", "--local", "--plan", _plans.File("first").Path);

        Assert.That(again.ExitCode, Is.EqualTo(6), again.ToString());
        Assert.That(again.Error, Does.Contain("stale").And.Contain("aws_lb.").And.Contain("was added").And.Contain("Nothing was applied"));
    }

    [TestCase("apply staging --local --plan {0}", "is of development, not of staging")]
    [TestCase("apply development --local --plan nowhere.tfplan", "There is no plan")]
    [TestCase("apply development --local --plan cdktf.json", "no record")]
    [TestCase("apply development --local", "--plan")]
    [TestCase("plan development --local --out plan.bin", "must end with '.tfplan'")]
    [TestCase("plan development --local --allow aws_lb.stranger", "--allow aws_lb.stranger names nothing that the gate refuses")]
    [TestCase("plan development --local --comment", "GITHUB_REPOSITORY is not set")]
    public async Task Bad_input_is_told(string arguments, string told)
    {
        _plans.Program.Variables["GITHUB_REPOSITORY"] = null;
        var result = await _plans.Program.RunAsync(arguments.Replace("{0}", _plans.File("first").Path).Split(' '));

        Assert.That((result.ExitCode, result.Error.Contains(told)), Is.EqualTo((1, true)), result.ToString());
        Assert.That(result.Error, Does.Not.Contain("   at "), "a stack trace");
    }

    [Test]
    public async Task Nothing_to_do_is_one_line()
    {
        var report = await _plans.PlanAsync(Approved, "nothing");

        Assert.That((report.HasChanges, report.Verdict), Is.EqualTo((false, "No changes: card-web-development is as the code says.")));
        Assert.That(MarkdownPlan.Text(report).Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(4));
    }

    [Test]
    public async Task Rolling_forward_says_what_is_replaced_and_passes_the_gate()
    {
        var report = await _plans.PlanAsync(Rolled, "rolled");

        Assert.That(report.Losses.Select(loss => (loss.Kind, loss.ConstructPath)), Is.EquivalentTo([(ChangeKind.Replace, "clones/02/instance"), (ChangeKind.Replace, "load-balancer/target-group/card-web02")]));
        Assert.That(report.Losses.Single(loss => loss.ConstructPath == "clones/02/instance").ForcedBy, Is.EqualTo(new[] { "ami" }));
        Assert.That(report.Outputs.Select(output => output.Path), Is.EquivalentTo(["image_id", "servers.card-web02"]));
        Assert.That(report.Gate.IsPassed, Is.True, string.Join('\n', report.Gate.Refusals));
    }

    [Test]
    public async Task A_changed_attribute_is_told_before_and_after()
    {
        var report = await _plans.PlanAsync(OtherHealthCheck, "path");

        Assert.That(report.Resources.Single().Attributes, Is.EqualTo(new[] { new ValueChange("health_check[0].path", "\"/health\"", "\"/other\"") }));
        Assert.That(report.Resources.Single().ConstructPath, Is.EqualTo("load-balancer/target-group/group"));
    }

    [Test]
    public async Task What_the_site_stands_on_is_not_renamed_away()
    {
        var report = await _plans.PlanAsync(Prefixed, "prefixed");

        Assert.That(report.Gate.Refusals.Select(refusal => refusal.Rule), Is.SupersetOf(new[] { GateRule.LoadBalancer, GateRule.TargetGroup, GateRule.ImageInUse, GateRule.AllTargets }));
        await TestContext.Progress.WriteLineAsync(PlannedCluster.Shown(report));
        var result = await _plans.ApplyAsync(Prefixed, "prefixed");
        Assert.That((result.Verdict.IsPassed, result.Changes, result.Found), Is.EqualTo((false, (object?)null, (object?)null)));
    }

    [Test]
    public async Task A_path_from_the_internet_is_judged_by_what_the_plan_itself_holds()
    {
        var report = await _plans.PlanAsync(Approved, "ssh", SshTampering.OpenSsh, SshTampering.Rule);
        Assert.That((report.Gate.IsPassed, report.Gate.Allowed.Single().Address), Is.EqualTo((true, SshTampering.Rule)));

        var result = await _plans.ApplyAsync(Approved, "ssh", SshTampering.OpenSsh);
        Assert.That(result.Verdict.Refusals.Select(refusal => refusal.Rule), Is.EqualTo(new[] { GateRule.PathFromInternet }), "not allowed for this run");

        var refusal = await RefusedAsync(() => _plans.ApplyAsync(Approved, "ssh", tamper: null, SshTampering.Rule));
        Assert.That(refusal.Message, Does.Contain("The code has changed since"));
    }

    [Test]
    public async Task A_plan_that_is_not_the_one_that_was_made_is_not_applied()
    {
        var file = _plans.Copy("other", "changed");
        await using (var stream = new FileStream(file.Path, FileMode.Append))
            stream.WriteByte(0);

        var error = await RefusedAsync(() => _plans.ApplyAsync(OtherHealthCheck, "changed"));
        Assert.That((error.ExitCode, error.Message.Contains("its SHA-256 is")), Is.EqualTo((ExitCode.Error, true)), error.Message);

        File.Delete(file.Record);
        error = await RefusedAsync(() => _plans.ApplyAsync(OtherHealthCheck, "changed"));
        Assert.That((error.ExitCode, error.Message.Contains("no record")), Is.EqualTo((ExitCode.Error, true)), error.Message);
    }

    [TestCase("environment", "development", "staging", "is of staging, not of development")]
    [TestCase("endpoint", "http://127.0.0.1", "http://127.0.0.2", "was made on the emulator at http://127.0.0.2")]
    [TestCase("terraform", "1.", "0.", "was made by Terraform 0.")]
    [TestCase("commit", "null", "\"0123456789abcdef0123456789abcdef01234567\"", "was made of commit 0123456789abcdef0123456789abcdef01234567")]
    public async Task A_plan_of_something_else_is_not_applied(string member, string from, string to, string told)
    {
        var record = _plans.Copy("other", "strange").Record;
        var lines = await File.ReadAllLinesAsync(record);
        await File.WriteAllLinesAsync(record, lines.Select(line => line.TrimStart().StartsWith($"\"{member}\"", StringComparison.Ordinal) ? line.Replace(from, to) : line));

        var error = await RefusedAsync(() => _plans.ApplyAsync(OtherHealthCheck, "strange"));

        Assert.That(error.ExitCode, Is.EqualTo(ExitCode.Error));
        Assert.That(error.Message, Does.Contain(told));
    }

    [Test]
    public async Task A_state_that_moved_between_the_check_and_the_lock_is_refused_with_what_moved()
    {
        _ = await _plans.PlanAsync(OtherHealthCheck, "slow");
        var quicker = Approved with { TargetGroup = new() { HealthCheck = new() { Path = "/quicker" } } };

        var refusal = await RefusedAsync(() => _plans.ApplyAsync(OtherHealthCheck, "slow", async () =>
        {
            _ = await _cluster.DeployAsync(quicker);
            _ = await _cluster.SessionAsync(OtherHealthCheck);
        }));

        Assert.That(refusal.ExitCode, Is.EqualTo(ExitCode.Refused), refusal.Message);
        Assert.That(refusal.Message, Does.Contain("The plan is stale").And.Match(@"aws_lb_target_group\.\S+ was changed").And.Contain("Nothing was applied"));
        _ = await _cluster.DeployAsync(Approved);
    }

    [Test]
    public async Task What_is_applied_is_what_was_checked_even_if_the_file_is_replaced_in_between()
    {
        _ = await _plans.PlanAsync(OtherHealthCheck, "checked");

        var result = await _plans.ApplyAsync(OtherHealthCheck, "checked", () => File.WriteAllTextAsync(_plans.File("checked").Path, "another plan"));

        Assert.That(result.Changes, Is.EqualTo(new ChangeSummary { Change = 1 }));
        _ = await _cluster.DeployAsync(Approved);
    }

    [Test]
    public async Task Applying_nothing_leaves_the_state_as_it_was()
    {
        _ = await _plans.PlanAsync(Approved, "nothing");
        var before = await _cluster.Target(Approved).State.DocumentAsync(CancellationToken.None);

        var result = await _plans.ApplyAsync(Approved, "nothing");

        Assert.That((result.Changes, result.Found!.Code), Is.EqualTo(((object?)null, ExitCode.Done)));
        Assert.That((await _cluster.Target(Approved).State.DocumentAsync(CancellationToken.None))!.Serial, Is.EqualTo(before!.Serial));
    }

    private static async Task<OperationException> RefusedAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (OperationException e)
        {
            return e;
        }

        throw new AssertionException("It was applied.");
    }
}
