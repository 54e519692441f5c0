using Amazon.S3;
using Amazon.S3.Model;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Aws;
using CardWeb.Tf.Operations.Aws.Inventory;
using CardWeb.Tf.Operations.Emulation;

namespace CardWeb.Tf.Tests.Operations.Runs.Local;

/// <summary>An environment's life with real Terraform, lived once: <c>up</c>, <c>up</c> in all kinds of ways, <c>down</c>.</summary>
public sealed class UpTests : DeployingTests
{
    private const string LockId = "1b2c3d4e-0000-0000-0000-000000000000";
    private const string Lock =
        $$"""{"ID":"{{LockId}}","Operation":"OperationTypeApply","Who":"ops@desk","Version":"1","Created":"2026-11-22T18:51:39Z","Path":"x","Info":""}""";

    private readonly EnvironmentSettings _settings = Catalogue.Find("development");
    private readonly Dictionary<string, object?> _facts = [];
    private WorkspaceFolder _folder = null!;
    private ProgramResult _first = null!, _second = null!, _otherPort = null!, _interrupted = null!, _locked = null!, _down = null!;

    [OneTimeSetUp]
    public async Task Given_an_environment_that_was_deployed_and_destroyed()
    {
        Needs.TerraformAndTheEmulator();
        _folder = new WorkspaceFolder();
        _first = await _folder.Program.RunAsync("up");
        Assert.That(_first.ExitCode, Is.Zero, _first.ToString());
        await KeepFactsAsync();
        _second = await _folder.Program.RunAsync("up");
        _otherPort = await _folder.Program.RunAsync("up", "--port", "1");
        _interrupted = await _folder.Program.InterruptAsync("plan…", "up");
        _facts["lock after the interrupt"] = await State().LockIdAsync(CancellationToken.None);
        _locked = await WithHeldLockAsync(() => _folder.Program.RunAsync("up"));
        _down = await _folder.Program.RunAsync("down");
    }

    [OneTimeTearDown]
    public async Task Remove()
    {
        if (_folder is null)
            return;
        await _folder.Program.RunAsync("down", "--force");
        _folder.Dispose();
    }

    [Test]
    public void It_ends_with_the_servers_the_address_the_times_and_what_to_do_next()
    {
        Assert.That(_first.Error, Is.Empty);
        Assert.That(_first.Output, Does.Match(@"card-web01 +i-\w+ +us-west-1b +80 +healthy").And.Match(@"card-web02 +i-\w+ +us-west-1c +80 +healthy"));
        Assert.That(_first.Output, Does.Match(@"URL: http://card-web-alb-\S+\.elb\.amazonaws\.com").And.Contain("dotnet run -- down"));
        foreach (var step in (string[])["prerequisites", "synthesize", "emulator", "state bucket", "init", "plan", "apply", "targets", "bootstrap", "total"])
            Assert.That(_first.Output, Does.Match($@"(?m)^  {step} +[\dms.]+ "));
    }

    [Test]
    public void Progress_is_told_all_the_way_by_the_constructs_names() =>
        Assert.That(_first.Output, Does.Match(@"\[\d+\.\ds\]   aws_lb\.\S+ \(load-balancer/balancer\): creating…").And.Match("still at it: .*aws_lb[.]"));

    [Test]
    public async Task What_is_deployed_is_what_cdktf_synthesizes_byte_for_byte()
    {
        using var other = new TemporaryFolder();
        var program = new BuiltProgram(_folder.Path) { Variables = { ["CDKTF_OUTDIR"] = other.Path } };
        await program.RunAsync();

        Assert.That(_facts["deployed"], Is.EqualTo(await File.ReadAllBytesAsync(Path.Combine(other.Path, "stacks", _settings.StackName, "cdk.tf.json"))));
    }

    [Test]
    public void The_environment_file_aims_any_tool_at_it()
    {
        Assert.That(_facts["env"], Is.All.Match(@"^[A-Z0-9_]+=\S*$"));
        Assert.That(_facts["env"], Has.One.StartsWith("AWS_ENDPOINT_URL=http://127.0.0.1:").And.Some.EqualTo("AWS_REGION=us-west-1"));
    }

    [Test]
    public void The_state_is_in_the_bucket_versioned_and_closed()
    {
        Assert.That(_facts["versioning"], Is.EqualTo(VersionStatus.Enabled));
        Assert.That(_facts["closed"], Is.True);
        Assert.That(_facts["key"], Does.EndWith(":alias/card-web-state"), "the key that encrypts the state");
        Assert.That(_facts["differences"], Is.Empty);
        Assert.That(_facts["resources"], Is.GreaterThan(10));
    }

    [Test]
    public void Again_it_changes_nothing_says_so_and_repeats_nothing()
    {
        Assert.That(_second.ExitCode, Is.Zero, _second.ToString());
        Assert.That(_second.Output, Does.Contain("No changes.").And.Match("synthesize +.*unchanged").And.Match("init +.*unchanged").And.Match("emulator +.*running at"));
        Assert.That(_second.Output, Does.Not.Contain("apply"));
    }

    [Test]
    public void Another_port_cannot_be_had_while_it_runs()
    {
        Assert.That(_otherPort.ExitCode, Is.EqualTo(1), _otherPort.ToString());
        Assert.That(_otherPort.Error, Does.Contain("runs already, at http://127.0.0.1:").And.Contain("dotnet run -- down"));
    }

    [Test]
    public void Interrupted_while_an_earlier_emulator_runs_it_leaves_that_and_says_what_is_on_it()
    {
        Assert.That(_interrupted.ExitCode, Is.EqualTo(1), _interrupted.ToString());
        Assert.That(_interrupted.Error, Does.Contain("Interrupted.").And.Match(@"runs on at http\S+ card-web-development has \d+ resources on it").And.Contain("dotnet run -- up development"));
        Assert.That(_facts["lock after the interrupt"], Is.Null);
    }

    [Test]
    public void A_held_lock_is_told_with_its_holder_and_its_own_exit_code()
    {
        Assert.That(_locked.ExitCode, Is.EqualTo(4), _locked.ToString());
        Assert.That(_locked.Error, Does.Contain("locked by ops@desk").And.Contain(LockId).And.Contain("for an apply"));
    }

    [Test]
    public void Down_leaves_no_process_no_state_and_no_resource()
    {
        Assert.That(_down.ExitCode, Is.Zero, _down.ToString());
        Assert.That(_down.Output, Does.Match(@"destroy development +\S+ +\d\d destroyed").And.Contain("Nothing is left."));
        Assert.That(Directory.Exists(_folder.Workspace.EmulatorFolder), Is.False);
        Assert.That(Directory.EnumerateFiles(_folder.Path, "*.tfstate*", SearchOption.AllDirectories), Is.Empty);
        Assert.That(_folder.Processes(), Is.Empty);
    }

    private async Task KeepFactsAsync()
    {
        using var s3 = Access().S3();
        var closed = await s3.GetPublicAccessBlockAsync(new GetPublicAccessBlockRequest { BucketName = _settings.StateBucket });
        _facts["versioning"] = (await s3.GetBucketVersioningAsync(_settings.StateBucket)).VersioningConfig.Status;
        _facts["closed"] = closed.PublicAccessBlockConfiguration.RestrictPublicBuckets;
        _facts["key"] = (await s3.GetObjectMetadataAsync(_settings.StateBucket, _settings.StateKey)).ServerSideEncryptionKeyManagementServiceKeyId;
        _facts["differences"] = await new StateBucketInspection(Access(), Accounts.Of(_settings)).RunAsync(CancellationToken.None);
        _facts["resources"] = await State().ResourcesAsync(CancellationToken.None);
        _facts["env"] = await File.ReadAllLinesAsync(Path.Combine(_folder.Workspace.EmulatorFolder, "env"));
        _facts["deployed"] = await File.ReadAllBytesAsync(Path.Combine(_folder.Workspace.StackFolder(_settings.StackName), "cdk.tf.json"));
    }

    private async Task<ProgramResult> WithHeldLockAsync(Func<Task<ProgramResult>> work)
    {
        StateLock held = new(Access(), _settings);
        await held.HoldAsync(Lock);
        var result = await work();
        await held.FreeAsync();
        return result;
    }

    private AwsAccess Access() => AwsAccess.From(
        Emulator.Running(_folder.Workspace.EmulatorFolder)!.Variables(_settings.AccountId, _settings.Region));

    private StateObject State() => new(Access(), _settings.StateBucket, _settings.StateKey);
}
