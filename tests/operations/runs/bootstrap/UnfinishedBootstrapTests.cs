using Amazon.S3.Model;
using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Tests.Operations.Runs.Bootstrap;

/// <summary>A bootstrap that can't be done, and one that is given up half-way.</summary>
public sealed class UnfinishedBootstrapTests : DeployingTests
{
    private static readonly EnvironmentSettings Taken = Catalogue.Find("staging");
    private static readonly EnvironmentSettings Free = Catalogue.Find("development");

    private BootstrapRun _run = null!;

    [OneTimeSetUp]
    public async Task Given_an_emulator_with_nothing_on_it() => _run = await BootstrapRun.StartAsync();

    [OneTimeTearDown]
    public async Task Remove()
    {
        if (_run is not null)
            await _run.DisposeAsync();
    }

    [Test]
    public async Task A_bucket_that_another_account_has_is_told_before_anything_is_made()
    {
        using var s3 = _run.Access(Catalogue.Find("production")).S3();
        await s3.PutBucketAsync(new PutBucketRequest { BucketName = Taken.StateBucket, BucketRegionName = Taken.Region, UseClientRegion = false });
        var result = await _run.RunAsync(Taken);
        await s3.DeleteBucketAsync(Taken.StateBucket);
        Assert.That(result.ExitCode, Is.EqualTo(1), result.ToString());
        Assert.That(result.Error, Does.Contain($"The bucket '{Taken.StateBucket}' is another account's").And.Contain("Choose another StateBucket for staging"));
        Assert.That(await _run.KeysAsync(Taken), Is.Empty);
    }

    [Test]
    public async Task Interrupted_it_says_that_it_can_go_on()
    {
        var result = await _run.Program.InterruptAsync("(logs/bucket): created", "bootstrap", Free.Name, "--local");
        Assert.That(result.ExitCode, Is.EqualTo(1), result.ToString());
        Assert.That(result.Error, Does.Contain("Interrupted.").And.Contain("'dotnet run -- bootstrap development --local' goes on from there."));
        Assert.That(await File.ReadAllTextAsync(_run.LocalState(Free)), Does.Contain("\"aws_s3_bucket\""));
    }
}
