using Amazon.Runtime;
using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.Checks.Drift;
using CardWeb.Tf.Operations.Runs.Drift;
using CardWeb.Tf.Operations.Terraform.Plans;

namespace CardWeb.Tf.Tests.Cluster.Drift;

/// <summary>What becomes of a change made outside Terraform: applying fixes it, refuses it, or takes it into the state.</summary>
public sealed class DriftAndApplyTests : DriftTest
{
    [Test]
    public async Task A_removed_rule_and_a_terminated_server_are_found_each_alone_and_made_again_by_applying()
    {
        foreach (var scenario in DriftScenario.Lasting)
        {
            Assert.That(await DoAsync([scenario]), Is.EqualTo([scenario.Found]));
            await Cluster.ApplyAsync();
        }

        Assert.That(await FoundAsync(), Is.Empty);
    }

    [Test]
    public async Task An_open_port_is_not_applied_over_and_found_still_after_an_apply_has_taken_it_into_the_state()
    {
        var scenario = DriftScenario.Undoable[0];
        var rule = await Cluster.Aws.RunAsync(scenario.Do(Cluster));
        await Cluster.ApplyAsync(async plan =>
        {
            Assert.That(async () => await GateAsync(plan), Throws.TypeOf<OperationException>().With.Property("ExitCode").EqualTo(ExitCode.Refused).And.Message.Contains("revoke-security-group-ingress"));
            Assert.That((await GateAsync(plan, rule)).Blocking, Has.Count.EqualTo(1));
        });
        var report = await Cluster.FindAsync();

        // The command that the report gives fixes it.
        _ = await Cluster.Aws.RunAsync(report.Blocking[0].Command![4..]);
        Assert.That(report.Findings.Select(DriftScenario.Text), Is.EqualTo([scenario.Found]));
        Assert.That(report.Blocking.Single().PhysicalId, Is.EqualTo(rule));
        Assert.That(await FoundAsync(), Is.Empty);
    }

    [Test]
    public async Task A_rule_that_other_hands_made_again_is_one_finding()
    {
        var rule = $"--group-id {Cluster.Value("security-groups/servers")} --ip-permissions 'IpProtocol=tcp,FromPort=80,ToPort=80,UserIdGroupPairs=[{{GroupId={Cluster.Value("security-groups/balancer")}}}]'";
        _ = await Cluster.Aws.RunAsync("ec2 revoke-security-group-ingress " + rule);
        _ = await Cluster.Aws.RunAsync("ec2 authorize-security-group-ingress " + rule);
        var finding = (await Cluster.FindAsync()).Findings.Single();
        Assert.That(finding, Has.Property("Category").EqualTo(FindingCategory.ChangedOutside).And.Property("Attribute").EqualTo("security_group_rule_id").And.Property("NeedsHand").True);

        _ = await Cluster.Aws.RunAsync(finding.Command![4..]);
        await Cluster.ApplyAsync();
    }

    [Test]
    public async Task What_the_code_has_and_no_one_applied_is_told_apart_from_what_other_hands_did()
    {
        var settings = Settings;
        await Cluster.CodeAsync(settings with { TargetGroup = settings.TargetGroup with { SlowStartSeconds = 90, HealthCheck = settings.TargetGroup.HealthCheck with { Path = "/ready" } } });
        var found = await DoAsync([DriftScenario.Undoable.Single(scenario => scenario.Name.Contains("health check"))]);
        await Cluster.CodeAsync(settings);
        Assert.That(found, Is.EqualTo([
            "Critical ChangedOutside load-balancer/target-group/group health_check[0].path: /nowhere, apply",
            "Notice Pending load-balancer/target-group/group slow_start: 60, apply",
        ]));
    }

    [Test]
    public void What_cannot_be_read_is_an_error_and_never_no_drift()
    {
        var deaf = Cluster.Session.Target.Access with { Credentials = new BasicAWSCredentials(Settings.AccountId, "test"), Endpoint = new Uri("http://127.0.0.1:9/") };
        var session = Cluster.Session with { Target = Cluster.Session.Target with { Access = deaf } };
        Assert.That(async () => await Cluster.FindAsync(session), Throws.TypeOf<OperationException>().With.Property("ExitCode").EqualTo(ExitCode.Error).And.Message.Contains("does not answer"));
    }

    private Task<DriftReport> GateAsync(TerraformPlan plan, params string[] allowed) => DriftGate.EnsureAsync(Cluster.Finder, Cluster.Session, plan, allowed, CancellationToken.None);
}
