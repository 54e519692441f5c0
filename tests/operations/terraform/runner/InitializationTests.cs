using CardWeb.Tf.Operations.Terraform.Runner;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Tests.Operations.Terraform.Runner;

[Platform(Exclude = "Win", Reason = "The stand-in is a shell script.")]
[NonParallelizable]
public sealed class InitializationTests
{
    private TemporaryFolder _folder = null!;
    private FakeTerraform _terraform = null!;

    [SetUp]
    public void Given_a_stack()
    {
        _folder = new TemporaryFolder();
        _terraform = new FakeTerraform("mkdir -p .terraform/providers; echo \"$@\" >> runs");
        StackFolder.Write(_folder.Path);
    }

    [TearDown]
    public void Remove()
    {
        _terraform.Dispose();
        _folder.Dispose();
    }

    [Test]
    public async Task Twice_the_same_is_done_once()
    {
        Assert.That(await InitializeAsync("http://127.0.0.1:1"), Is.True);
        Assert.That(await InitializeAsync("http://127.0.0.1:1"), Is.False);
        Assert.That(await File.ReadAllLinesAsync(Path.Combine(_folder.Path, "runs")), Is.EqualTo(new[] { "init -json -reconfigure" }));
    }

    [Test]
    public async Task Another_endpoint_is_initialized_again()
    {
        await InitializeAsync("http://127.0.0.1:1");

        Assert.That(await InitializeAsync("http://127.0.0.1:2"), Is.True);
    }

    [Test]
    public async Task Another_backend_is_initialized_again()
    {
        await InitializeAsync("http://127.0.0.1:1");
        var file = Path.Combine(_folder.Path, "cdk.tf.json");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("\"state\"", "\"other\""));

        Assert.That(await InitializeAsync("http://127.0.0.1:1"), Is.True);
    }

    [Test]
    public async Task A_resource_that_changes_asks_for_nothing()
    {
        await InitializeAsync("http://127.0.0.1:1");
        var file = Path.Combine(_folder.Path, "cdk.tf.json");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("\"name\": \"lb\"", "\"name\": \"other\""));

        Assert.That(await InitializeAsync("http://127.0.0.1:1"), Is.False);
    }

    [Test]
    public async Task Another_lock_file_is_initialized_again()
    {
        await InitializeAsync("http://127.0.0.1:1");
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, ".terraform.lock.hcl"), "# other");

        Assert.That(await InitializeAsync("http://127.0.0.1:1"), Is.True);
    }

    [Test]
    public async Task Providers_that_are_gone_are_fetched_again()
    {
        await InitializeAsync("http://127.0.0.1:1");
        Directory.Delete(Path.Combine(_folder.Path, ".terraform", "providers"));

        Assert.That(await InitializeAsync("http://127.0.0.1:1"), Is.True);
    }

    private async Task<bool> InitializeAsync(string endpoint)
    {
        Dictionary<string, string?> variables = new() { ["AWS_ENDPOINT_URL"] = endpoint };
        TerraformExecutable executable = new() { Version = new Version(1, 11), Platform = "linux_amd64" };
        var initialization = new Initialization(StackFile.Read(_folder.Path), executable, variables);
        return await initialization.RunAsync(new TerraformCli(_folder.Path, variables), CancellationToken.None);
    }
}
