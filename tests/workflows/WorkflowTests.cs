using System.Text.RegularExpressions;

namespace CardWeb.Tf.Tests.Workflows;

/// <summary>The workflows as they are written: what they may do, whom they trust, and that they decide nothing themselves.</summary>
public sealed partial class WorkflowTests
{
    // What each job may do on GitHub; nothing that is not here.
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["plan/test"] = ["contents: read"],
        ["plan/synthesize"] = ["contents: read"],
        ["plan/plan"] = ["contents: read", "id-token: write", "pull-requests: write"],
        ["deploy/test"] = ["contents: read"],
        ["deploy/synthesize"] = ["contents: read"],
        ["deploy/plan"] = ["contents: read", "id-token: write"],
        ["deploy/apply"] = ["contents: read", "id-token: write"],
        ["drift/synthesize"] = ["contents: read"],
        ["drift/drift"] = ["contents: read", "id-token: write", "issues: write"],
        ["synthesize/synthesize"] = ["contents: read"],
    };

    private static IEnumerable<WorkflowFile> All => WorkflowFile.All;

    private static IEnumerable<string> Jobs => Allowed.Keys;

    [Test]
    public void Every_job_is_known_here() =>
        Assert.That(All.SelectMany(file => file.Jobs.Keys.Select(job => $"{file.Name}/{job}")), Is.EquivalentTo(Allowed.Keys));

    [TestCaseSource(nameof(All))]
    public void Actions_of_others_are_pinned_by_commit_and_say_which_version_that_is(object file) =>
        Assert.That(((WorkflowFile)file).Foreign.Where(what => !Pinned().IsMatch(what)), Is.Empty);

    [TestCaseSource(nameof(All))]
    public void Nothing_of_GitHubs_is_written_into_a_script(object file) =>
        Assert.That(((WorkflowFile)file).AllSteps.Select(step => step.Run).Where(run => run?.Contains("${{") == true), Is.Empty);

    [TestCaseSource(nameof(All))]
    public void Scripts_call_our_verbs_and_pack_files_and_decide_nothing(object file) =>
        Assert.That(((WorkflowFile)file).AllSteps.Select(step => step.Run).Where(run => run is not null && !Plain().IsMatch(run)), Is.Empty);

    [TestCaseSource(nameof(Jobs))]
    public void A_job_may_do_what_it_needs_and_no_more(string name)
    {
        var file = WorkflowFile.Workflow(name.Split('/')[0]);
        Assert.That(file.Text, Does.Match(@"(?m)^permissions: \{\}$"), "no permission that a job has not asked for");
        Assert.That(Yaml.Texts(Yaml.At(Job(name), "permissions")).Select(right => $"{right.Key}: {right.Value}"), Is.EquivalentTo(Allowed[name]));
    }

    [TestCaseSource(nameof(Jobs))]
    public void Tokens_for_AWS_are_for_the_jobs_that_assume_a_role(string name)
    {
        var roles = Steps(name).Where(step => step.Action == "aws-actions/configure-aws-credentials");
        Assert.That(roles.Any(), Is.EqualTo(Allowed[name].Contains("id-token: write")));
        Assert.That(roles.Select(step => step.With["role-to-assume"]), Is.All.EqualTo($"${{{{ matrix.environment.{(name == "deploy/apply" ? "applyRole" : "planRole")} }}}}"));
        Assert.That(roles.SelectMany(step => step.With.Keys).Distinct(), Is.SubsetOf(["role-to-assume", "aws-region"]), "no key is kept anywhere");
    }

    [TestCaseSource(nameof(Jobs))]
    public void A_checkout_leaves_no_token_behind(string name) =>
        Assert.That(Steps(name).Where(step => step.Action == "actions/checkout").Select(step => step.With.GetValueOrDefault("persist-credentials")), Is.All.EqualTo("false"));

    [TestCaseSource(nameof(Jobs))]
    public void Every_job_has_an_end(string name) =>
        Assert.That(Yaml.Text(Job(name), "timeout-minutes") ?? Yaml.Text(Job(name), "uses"), Is.Not.Null);

    [Test]
    public void A_pull_request_of_a_fork_gets_the_tests_alone()
    {
        Assert.That(WorkflowFile.Workflow("plan").Triggers, Is.EqualTo(["pull_request"]), "which hands forks no secret and no right to write");
        Assert.That(Yaml.Text(Job("plan/synthesize"), "if"), Is.EqualTo("github.event.pull_request.head.repo.full_name == github.repository"));
        Assert.That(Needs("plan/plan"), Does.Contain("synthesize"));
        Assert.That(Yaml.At(Job("plan/test"), "if"), Is.Null);
    }

    [TestCase("plan/test")]
    [TestCase("deploy/test")]
    public void The_tests_are_the_READMEs(string name)
    {
        var command = Steps(name).Single(step => step.Run is not null).Run;
        Assert.That(Repository.Read("README.md"), Does.Contain($"\n{command}\n"));
    }

    [Test]
    public void Main_is_deployed_after_the_tests_one_at_a_time_and_with_the_environments_approval()
    {
        var apply = Job("deploy/apply");
        Assert.That(Yaml.Items(Yaml.At(Yaml.At(Yaml.At(WorkflowFile.Workflow("deploy").Root, "on"), "push"), "branches")).Select(branch => branch.ToString()), Is.EqualTo(["main"]));
        Assert.That(Needs("deploy/plan"), Is.EquivalentTo(["test", "synthesize"]));
        Assert.That(Needs("deploy/apply"), Does.Contain("plan"));
        Assert.That(Yaml.Text(apply, "environment"), Is.EqualTo("${{ matrix.environment.name }}"));
        Assert.That(Yaml.Texts(Yaml.At(apply, "concurrency")), Is.EquivalentTo(new Dictionary<string, string> { ["group"] = "deploy-${{ matrix.environment.name }}", ["cancel-in-progress"] = "false" }));
    }

    [Test]
    public void Drift_is_looked_for_every_day() =>
        Assert.That(Yaml.Items(Yaml.At(Yaml.At(WorkflowFile.Workflow("drift").Root, "on"), "schedule")).Select(when => Yaml.Text(when, "cron")), Has.One.Match(@"^\d+ \d+ \* \* \*$"));

    [Test]
    public void Drift_that_can_not_be_looked_for_without_a_role_is_told_all_the_same()
    {
        var steps = Yaml.Items(Yaml.At(Job("drift/drift"), "steps")).Where(step => Yaml.Text(step, "run")?.Contains(" drift ") == true);
        Assert.That(steps.Select(step => Yaml.Text(step, "if")), Is.EqualTo(["${{ !cancelled() }}"]));
    }

    [TestCase("plan/plan")]
    [TestCase("deploy/plan")]
    [TestCase("deploy/apply")]
    [TestCase("drift/drift")]
    public void Every_environment_has_its_turn_whatever_becomes_of_the_others(string name)
    {
        var strategy = Yaml.At(Job(name), "strategy");
        Assert.That(Yaml.Text(strategy, "fail-fast"), Is.EqualTo("false"));
        Assert.That(Yaml.Text(Yaml.At(strategy, "matrix"), "environment"), Is.EqualTo("${{ fromJSON(needs.synthesize.outputs.environments) }}"));
    }

    private static YamlDotNet.RepresentationModel.YamlMappingNode Job(string name) => WorkflowFile.Workflow(name.Split('/')[0]).Jobs[name.Split('/')[1]];

    private static IReadOnlyList<WorkflowStep> Steps(string name) => WorkflowFile.Workflow(name.Split('/')[0]).Steps(name.Split('/')[1]);

    private static IEnumerable<string> Needs(string name) => Yaml.Items(Yaml.At(Job(name), "needs")).Select(need => need.ToString());

    [GeneratedRegex(@"\A[\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Pinned();

    // One command, at most with the exit code that is none of an error, and an option that is left out when it is empty.
    [GeneratedRegex(@"\A(dotnet|bin/Debug/net10\.0/CardWeb\.Tf|tar) [^;&|`\n]*( \|\| test \$\? -eq 2)?( >> ""\$GITHUB_OUTPUT"")?\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Plain();
}
