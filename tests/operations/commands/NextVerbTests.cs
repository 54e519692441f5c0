using Parts = CardWeb.Tf.Tests.Emulation.Cluster;

namespace CardWeb.Tf.Tests.Operations.Commands;

/// <summary><c>next</c> and <c>image approve</c>, on a deployed environment.</summary>
public sealed class NextVerbTests : DeployingTests
{
    private DeployedEnvironment _deployed = null!;

    private protected override bool IsLong => true;

    private string File => Path.Combine(_deployed.Folder.Path, "environments", "Development.cs");

    [OneTimeSetUp]
    public async Task Given_a_deployed_environment()
    {
        _deployed = await DeployedEnvironment.CopyAsync();
        ExampleWorkspace.WriteInto(_deployed.Folder.Path);
    }

    [OneTimeTearDown]
    public async Task Remove()
    {
        if (_deployed is not null)
            await _deployed.DisposeAsync();
    }

    [Test]
    public async Task It_tells_of_every_environment_where_it_stands()
    {
        var result = await RunAsync("next", "--local");
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(result.Output, Does.EndWith("""
            development: healthy, as the code has it, and changed by nobody.
              Nothing to do.
            production: it was never deployed.
              Next: dotnet run -- up production
            staging: it was never deployed.
              Next: dotnet run -- up staging

            """));
    }

    [Test]
    public async Task A_server_that_does_not_serve_comes_first_and_is_not_approved()
    {
        var servers = await _deployed.ServersAsync();
        (string, string)[] tag = [("ResourceId.1", servers["card-web01"]), ("Tag.1.Key", Parts.TagOfHealth)];
        await _deployed.Aws.Ec2Async("CreateTags", [.. tag, ("Tag.1.Value", "unhealthy Target.FailedHealthChecks")]);
        var before = await System.IO.File.ReadAllTextAsync(File);
        var next = await RunAsync("next", "development", "--local");
        var approve = await RunAsync("image", "approve", "development", "--local", "--wait", "0");
        await _deployed.Aws.Ec2Async("DeleteTags", tag);

        Assert.That(next.Output, Does.Contain("development: it is not healthy: ").And.Contain("  Next: dotnet run -- verify development --local\n"));
        Assert.That(approve.ExitCode, Is.EqualTo(3), approve.ToString());
        Assert.That(approve.Error, Does.Contain("Not approved: version 1.1.0 would be an image of a server that does not serve."));
        Assert.That(await System.IO.File.ReadAllTextAsync(File), Is.EqualTo(before));
    }

    [Test]
    public async Task A_lock_comes_before_all_else()
    {
        await _deployed.Lock.HoldAsync("""{"ID":"1b2c3d4e-0000-0000-0000-000000000000","Operation":"OperationTypeApply","Who":"ops@desk","Created":"2026-01-01T00:00:00Z","Path":""}""");
        var result = await RunAsync("next", "development", "--local");
        await _deployed.Lock.FreeAsync();
        Assert.That(result.Output, Does.Contain("development: its state is locked by ops@desk, for an apply.").And.Contain("  Next: dotnet run -- state development --local\n"));
    }

    [Test]
    public async Task A_server_that_serves_is_approved_as_the_next_version_and_the_file_is_changed()
    {
        var result = await RunAsync("image", "approve", "development", "--local");
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(await System.IO.File.ReadAllTextAsync(File), Does.Contain("Image = new() { ApprovedVersions = [\"1.0.0\", \"1.1.0\"] },"));
        Assert.That(result.Output, Does.Contain("Version 1.1.0 is approved in environments/Development.cs. Commit it."));
        Assert.That(Directory.EnumerateFiles(Path.Combine(_deployed.Folder.Path, "tests", "environments", "approved")), Is.Not.Empty);

        var taken = await RunAsync("image", "approve", "development", "--local", "--image-version", "1.0.0");
        Assert.That((taken.ExitCode, taken.Error), Is.EqualTo((1, "Error: Version 1.0.0 is approved already, and its image does not change: approve another one (approved: 1.0.0).\nNothing was approved.\n")));
    }

    private Task<ProgramResult> RunAsync(params string[] arguments) => _deployed.Folder.Program.RunAsync(arguments);
}
