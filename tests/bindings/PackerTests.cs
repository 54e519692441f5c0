namespace CardWeb.Tf.Tests.Bindings;

/// <summary>The packer itself, as a process of its own: first one that is killed, then two at once.</summary>
public sealed class PackerTests : BusyTests
{
    private readonly PackerProcess _packer = new("Eip");
    private string[] _afterTheKill = [];
    private string[] _outputs = [];

    [OneTimeSetUp]
    public async Task Pack_one_resource()
    {
        using var killed = _packer.Start();
        PackerProcess.WaitFor(killed, "provider trimmed");
        killed.Kill(entireProcessTree: true);
        await killed.WaitForExitAsync();
        _afterTheKill = Directory.GetDirectories(_packer.Feed);

        using var one = _packer.Start();
        using var other = _packer.Start();
        _outputs = await Task.WhenAll(PackerProcess.EndOf(one), PackerProcess.EndOf(other));
    }

    [OneTimeTearDown]
    public void Remove() => _packer.Dispose();

    [Test]
    public void A_killed_packer_leaves_nothing_that_looks_finished() => Assert.That(_afterTheKill, Is.Empty);

    [Test]
    public void Of_two_at_once_one_packs_and_the_other_waits_for_it()
    {
        Assert.That(_outputs, Has.Exactly(1).Contains("bindings: done"));
        Assert.That(_outputs, Has.Exactly(1).Contains("waiting for it"));
        Assert.That(Directory.GetDirectories(_packer.Feed), Has.Length.EqualTo(1), "one folder, and nothing half-made beside it");
    }

    [Test]
    public void The_packages_are_three_as_nuget_unpacks_them()
    {
        Assert.That(
            Files("*.nuspec").Select(Path.GetFileName),
            Is.EquivalentTo(["constructs.nuspec", "hashicorp.cdktf.nuspec", "hashicorp.cdktf.providers.aws.nuspec"]));
        Assert.That(Files(".nupkg.metadata"), Has.Length.EqualTo(3));
    }

    [Test]
    public void The_provider_has_the_resource_that_was_named_and_no_other()
    {
        var documentation = File.ReadAllText(Files("HashiCorp.Cdktf.Providers.Aws.xml").Single());

        Assert.That(documentation, Does.Contain("T:HashiCorp.Cdktf.Providers.Aws.Eip.Eip\""));
        Assert.That(documentation, Does.Not.Contain("T:HashiCorp.Cdktf.Providers.Aws.Vpc."));
    }

    [Test]
    public async Task A_packer_that_finds_its_packages_does_nothing()
    {
        using var process = _packer.Start();

        Assert.That(await PackerProcess.EndOf(process), Is.Empty);
    }

    private string[] Files(string pattern) => Directory.GetFiles(_packer.Feed, pattern, SearchOption.AllDirectories);
}
