using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.Aws.Health;
using CardWeb.Tf.Operations.Terraform.Runner;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Tests.Cluster;

/// <summary>A cluster's life on an emulator that refuses what CI's role may not do: card-web01 alone, approved, rolled forward and back, gone.</summary>
public sealed class ClusterTests : DeployingTests
{
    private static readonly EnvironmentSettings Approved = Catalogue.Find("development") with { Image = new() { ApprovedVersions = ["1.0.0"] } };
    private static readonly EnvironmentSettings Unapproved = Approved with { Image = new() };
    private static readonly EnvironmentSettings Rolled = Approved with { Image = new() { ApprovedVersions = ["1.0.0", "1.1.0"] } };
    private static readonly EnvironmentSettings RolledBack = Rolled with { Image = Rolled.Image with { Version = "1.0.0" } };

    private LocalCluster _cluster = null!;
    private Moment _alone = null!, _approved = null!, _rolled = null!, _back = null!;
    private string[] _secondPlan = [];
    private Exception? _refused;
    private IReadOnlyList<string> _inTheEnd = ["never destroyed"];

    [OneTimeSetUp]
    public async Task Live()
    {
        _cluster = await LocalCluster.StartAsync();
        _ = await _cluster.MakeStateBucketAsync(Approved);
        _refused = await RefusedAsync();
        _alone = await DeployAsync(Unapproved);
        _approved = await DeployAsync(Approved);
        _secondPlan = await ActionsAsync(Approved);
        _rolled = await DeployAsync(Rolled);
        _back = await DeployAsync(RolledBack);
        await AsRoleAsync(() => _cluster.DestroyAsync(RolledBack));
        _inTheEnd = await _cluster.Inventory(Approved).EverythingAsync();
    }

    [OneTimeTearDown]
    public async Task Stop() => await _cluster.DisposeAsync();

    [Test]
    public void The_role_that_only_plans_deploys_nothing() =>
        Assert.That(_refused?.Message, Does.Contain("card-web-plan may not ").And.Contain("elasticloadbalancing:CreateTargetGroup"));

    [Test]
    public void Before_approval_card_web01_serves_alone()
    {
        Assert.That(_alone.Outputs.Servers.Keys, Is.EqualTo(["card-web01"]));
        Assert.That(_alone.Places, Is.EqualTo([("healthy", (int?)80, "us-west-1b")]));
        Assert.That(_alone.Images, Is.Empty);
    }

    [Test]
    public void Approval_takes_the_image_and_launches_the_clone_and_touches_nothing_else()
    {
        Assert.That(_approved.Counts, Is.EqualTo((3, 0, 0)), "an image, a clone, its registration");
        Assert.That(_approved.Outputs.Servers.Keys, Is.EqualTo(["card-web01", "card-web02"]));
        Assert.That(_approved.Places, Is.EquivalentTo([("healthy", (int?)80, "us-west-1b"), ("healthy", 80, "us-west-1c")]));
    }

    [Test]
    public void The_clone_runs_the_image_of_card_web01()
    {
        Assert.That(_approved.Images.Values, Is.EqualTo(["card-web-1.0.0"]));
        Assert.That(_approved.Running.Count(id => id == _approved.Images.Keys.Single()), Is.EqualTo(1));
    }

    [Test]
    public void A_second_plan_has_nothing_to_do() => Assert.That(_secondPlan, Is.Not.Empty.And.All.EndsWith(": [\"no-op\"]"));

    [Test]
    public void Rolling_forward_keeps_card_web01_and_the_old_image_and_replaces_the_clone()
    {
        Assert.That(_rolled.Counts, Is.EqualTo((3, 0, 2)), "an image more, the clone and its registration anew");
        Assert.That(_rolled.Images, Has.Count.EqualTo(2));
        Assert.That(_rolled.Health, Has.Count.EqualTo(2).And.All.Property("IsHealthy").True);
    }

    [Test]
    public void Rolling_back_is_one_setting_and_takes_no_image()
    {
        Assert.That(_back.Counts, Is.EqualTo((2, 0, 2)));
        Assert.That(_back.Health, Has.Count.EqualTo(2).And.All.Property("IsHealthy").True);
    }

    [Test]
    public void Destroying_leaves_nothing_by_the_APIs_own_account()
    {
        Assert.That(_back.Everything, Is.Not.Empty);
        Assert.That(_inTheEnd, Is.Empty);
    }

    private async Task<Moment> DeployAsync(EnvironmentSettings settings)
    {
        ChangeSummary changes = null!;
        StackOutputs outputs = null!;
        await AsRoleAsync(async () => (changes, outputs) = await _cluster.DeployAsync(settings));
        var inventory = _cluster.Inventory(settings);
        return new Moment(
            changes,
            outputs,
            await _cluster.HealthAsync(settings, outputs),
            (await inventory.ImagesAsync()).ToDictionary(image => image.Element("imageId")!.Value, image => image.Element("name")!.Value),
            [.. (await inventory.InstancesAsync()).Select(instance => instance.Element("imageId")!.Value)],
            await inventory.EverythingAsync());
    }

    private async Task<Exception?> RefusedAsync()
    {
        await _cluster.Calls.RefuseBeyondAsync(Accounts.All[0].PlanRole);
        try
        {
            _ = await _cluster.DeployAsync(Unapproved);
            return null;
        }
        catch (OperationException refused)
        {
            return refused;
        }
    }

    // What the test looks at is not the role's affair.
    private async Task AsRoleAsync(Func<Task> act)
    {
        await _cluster.Calls.RefuseBeyondAsync(AccountSettings.ApplyRole(Approved));
        await act();
        await _cluster.Calls.AllowAsync();
    }

    private async Task<string[]> ActionsAsync(EnvironmentSettings settings)
    {
        var plan = await _cluster.PlanAsync(settings);
        return [.. plan.ResourceChanges.Where(change => change.IsManaged).Select(change => $"{change.Address}: [\"{string.Join("\",\"", change.Actions)}\"]")];
    }

    /// <summary>What there was after a deployment; the images by id, and the ids of those that servers run.</summary>
    private sealed record Moment(
        ChangeSummary Changes, StackOutputs Outputs, IReadOnlyList<TargetHealth> Health, IReadOnlyDictionary<string, string> Images, IReadOnlyList<string> Running, IReadOnlyList<string> Everything)
    {
        public (int Add, int Change, int Remove) Counts => (Changes.Add, Changes.Change, Changes.Remove);

        public IEnumerable<(string State, int? Port, string? Zone)> Places => Health.Select(target => (target.State, target.Port, target.Zone));
    }
}
