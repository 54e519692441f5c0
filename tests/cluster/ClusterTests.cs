using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Tests.Cluster;

/// <summary>A cluster's life on the emulator: card-web01 alone, approved, rolled forward and back, gone.</summary>
[FixtureLifeCycle(LifeCycle.SingleInstance)]
public sealed class ClusterTests
{
    private static readonly EnvironmentSettings Approved = Catalogue.Find("development") with { Image = new() { ApprovedVersions = ["1.0.0"] } };
    private static readonly EnvironmentSettings Unapproved = Approved with { Image = new() };
    private static readonly EnvironmentSettings Rolled = Approved with { Image = new() { ApprovedVersions = ["1.0.0", "1.1.0"] } };
    private static readonly EnvironmentSettings RolledBack = Rolled with { Image = Rolled.Image with { Version = "1.0.0" } };

    private LocalCluster _cluster = null!;

    [OneTimeSetUp]
    public async Task Start() => _cluster = await LocalCluster.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await _cluster.DisposeAsync();

    [Test]
    public async Task Before_approval_card_web01_serves_alone()
    {
        var (_, outputs) = await _cluster.DeployAsync(Unapproved);
        Assert.That(outputs.Servers.Keys, Is.EqualTo(["card-web01"]));
        Assert.That((await _cluster.HealthAsync(Approved, outputs)).Select(target => (target.State, target.Port, target.Zone)), Is.EqualTo([("healthy", (int?)80, "us-west-1b")]));
        Assert.That(await _cluster.Inventory(Approved).ImagesAsync(), Is.Empty);
    }

    [Test]
    [DependsOnTest(nameof(Before_approval_card_web01_serves_alone))]
    public async Task Approval_takes_the_image_and_launches_the_clone_and_touches_nothing_else()
    {
        var (changes, outputs) = await _cluster.DeployAsync(Approved);
        Assert.That((changes.Add, changes.Change, changes.Remove), Is.EqualTo((3, 0, 0)), "an image, a clone, its registration");
        Assert.That(outputs.Servers.Keys, Is.EqualTo(["card-web01", "card-web02"]));
        var health = await _cluster.HealthAsync(Approved, outputs);
        Assert.That(health.Select(target => (target.State, target.Port, target.Zone)), Is.EquivalentTo([("healthy", (int?)80, "us-west-1b"), ("healthy", 80, "us-west-1c")]));
    }

    [Test]
    [DependsOnTest(nameof(Approval_takes_the_image_and_launches_the_clone_and_touches_nothing_else))]
    public async Task The_clone_runs_the_image_of_card_web01()
    {
        var image = (await _cluster.Inventory(Approved).ImagesAsync()).Single();
        var images = (await _cluster.Inventory(Approved).InstancesAsync()).Select(instance => instance.Element("imageId")!.Value);
        Assert.That(image.Element("name")!.Value, Is.EqualTo("card-web-1.0.0"));
        Assert.That(images.Count(id => id == image.Element("imageId")!.Value), Is.EqualTo(1));
    }

    [Test]
    [DependsOnTest(nameof(The_clone_runs_the_image_of_card_web01))]
    public async Task A_second_plan_has_nothing_to_do()
    {
        using var plan = await _cluster.PlanAsync(Approved);
        var actions = plan.RootElement.GetProperty("resource_changes").EnumerateArray()
            .Where(change => change.GetProperty("mode").GetString() == "managed")
            .Select(change => $"{change.GetProperty("address")}: {change.GetProperty("change").GetProperty("actions")}");
        Assert.That(actions, Is.Not.Empty.And.All.EndsWith(": [\"no-op\"]"));
    }

    [Test]
    [DependsOnTest(nameof(A_second_plan_has_nothing_to_do))]
    public async Task Rolling_forward_keeps_card_web01_and_the_old_image_and_replaces_the_clone()
    {
        var (changes, outputs) = await _cluster.DeployAsync(Rolled);
        Assert.That((changes.Add, changes.Change, changes.Remove), Is.EqualTo((3, 0, 2)), "an image more, the clone and its registration anew");
        Assert.That(await _cluster.Inventory(Approved).ImagesAsync(), Has.Count.EqualTo(2));
        Assert.That(await _cluster.HealthAsync(Approved, outputs), Has.Count.EqualTo(2).And.All.Property("IsHealthy").True);
    }

    [Test]
    [DependsOnTest(nameof(Rolling_forward_keeps_card_web01_and_the_old_image_and_replaces_the_clone))]
    public async Task Rolling_back_is_one_setting_and_takes_no_image()
    {
        var (changes, outputs) = await _cluster.DeployAsync(RolledBack);
        Assert.That((changes.Add, changes.Change, changes.Remove), Is.EqualTo((2, 0, 2)));
        Assert.That(await _cluster.HealthAsync(Approved, outputs), Has.Count.EqualTo(2).And.All.Property("IsHealthy").True);
    }

    [Test]
    [DependsOnTest(nameof(Rolling_back_is_one_setting_and_takes_no_image))]
    public async Task Destroying_leaves_nothing_by_the_APIs_own_account()
    {
        Assert.That(await _cluster.Inventory(Approved).EverythingAsync(), Is.Not.Empty);
        await _cluster.DestroyAsync(RolledBack);
        Assert.That(await _cluster.Inventory(Approved).EverythingAsync(), Is.Empty);
    }
}
