using System.Text.Json;
using Amazon.S3;
using Amazon.S3.Model;
using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Tests.Operations.Runs.Bootstrap;

/// <summary>An account's bootstrap with real Terraform, stopped wherever it can be, and gone on with from there.</summary>
[FixtureLifeCycle(LifeCycle.SingleInstance)]
public sealed class BootstrapTests : DeployingTests
{
    private static readonly EnvironmentSettings Settings = Catalogue.Find("development");

    private BootstrapRun _run = null!;

    private protected override bool IsLong => true;

    [OneTimeSetUp]
    public async Task Given_an_emulator_with_nothing_on_it() => _run = await BootstrapRun.StartAsync();

    [OneTimeTearDown]
    public async Task Remove()
    {
        if (_run is not null)
            await _run.DisposeAsync();
    }

    [Test]
    public async Task Before_it_the_check_names_all_that_is_missing()
    {
        var result = await _run.RunAsync(Settings, "--check", "--json", _run.InFolder("nothing.json"));
        Assert.That(result.ExitCode, Is.EqualTo(2), result.ToString());
        Assert.That(result.Output, Does.Contain("aws_s3_bucket.state").And.Contain("aws_iam_role.apply_development").And.Contain("'dotnet run -- bootstrap development --local' makes it so."));
        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(_run.InFolder("nothing.json")));
        Assert.That(report.RootElement.GetProperty("schema").GetString(), Is.EqualTo("card-web/bootstrap/1"));
        Assert.That(report.RootElement.GetProperty("differences").GetArrayLength(), Is.GreaterThan(20));
        Assert.That((await _run.InspectAsync(Settings)).Select(difference => (difference.Attribute, difference.Found)), Is.EqualTo([("bucket", "missing")]));
    }

    [Test]
    [DependsOnTest(nameof(Before_it_the_check_names_all_that_is_missing))]
    public async Task Killed_before_it_applies_it_has_made_nothing()
    {
        await _run.KillAsync("] apply…", Settings);
        Assert.That((await _run.InspectAsync(Settings)).Single().Attribute, Is.EqualTo("bucket"));
    }

    [Test]
    [DependsOnTest(nameof(Killed_before_it_applies_it_has_made_nothing))]
    public async Task Killed_while_it_applies_it_leaves_things_that_no_state_knows()
    {
        await _run.KillAsync("(state/bucket): created", Settings);
        Assert.That(await _run.KeysAsync(Settings), Has.Count.EqualTo(1));
        Assert.That(File.Exists(_run.LocalState(Settings)) ? await File.ReadAllTextAsync(_run.LocalState(Settings)) : "", Does.Not.Contain("\"key_id\""));
    }

    [Test]
    [DependsOnTest(nameof(Killed_while_it_applies_it_leaves_things_that_no_state_knows))]
    public async Task Again_it_takes_them_over_makes_the_rest_and_moves_its_state_into_the_bucket()
    {
        var result = await _run.RunAsync(Settings);
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(result.Output, Does.Match(@"plan: \d+ to import, \d+ to add, \d+ to change, 0 to destroy").And.Contain("card-web-apply-development"), result.ToString());
        Assert.That(await _run.KeysAsync(Settings), Has.Count.EqualTo(1), "one key, not another one");
        Assert.That(await _run.InspectAsync(Settings), Is.Empty);
        await AssertThatTheStateIsInTheBucketAloneAsync();
    }

    [Test]
    [DependsOnTest(nameof(Again_it_takes_them_over_makes_the_rest_and_moves_its_state_into_the_bucket))]
    public async Task Stopped_before_its_state_moves_the_check_says_so_and_the_next_run_moves_it()
    {
        await File.WriteAllTextAsync(_run.LocalState(Settings), await _run.StateAsync(Settings));
        await _run.LoseStateAsync(Settings);
        var check = await _run.RunAsync(Settings, "--check");
        var result = await _run.RunAsync(Settings);
        Assert.That((check.ExitCode, result.ExitCode), Is.EqualTo((2, 0)), $"{check}{result}");
        Assert.That(check.Output, Does.Contain("on this machine alone"));
        Assert.That(result.Output, Does.Match("account +.*half done: its state is on this machine").And.Match("plan +.*no changes").And.Contain($"moved to s3://{Settings.StateBucket}/card-web/bootstrap/terraform.tfstate"));
        await AssertThatTheStateIsInTheBucketAloneAsync();
    }

    [Test]
    [DependsOnTest(nameof(Stopped_before_its_state_moves_the_check_says_so_and_the_next_run_moves_it))]
    public async Task All_there_the_check_says_so_and_a_second_run_changes_nothing()
    {
        var check = await _run.RunAsync(Settings, "--check");
        var again = await _run.RunAsync(Settings);
        Assert.That((check.ExitCode, again.ExitCode), Is.EqualTo((0, 0)), $"{check}{again}");
        Assert.That(check.Output, Does.Contain("is all there, and as the code wants it."));
        Assert.That(again.Output, Does.Contain("No changes."));
    }

    [Test]
    [DependsOnTest(nameof(All_there_the_check_says_so_and_a_second_run_changes_nothing))]
    public async Task Killed_after_the_move_it_removes_what_it_had_not_removed_yet()
    {
        await File.WriteAllTextAsync(_run.LocalState(Settings), await _run.StateAsync(Settings));
        var result = await _run.RunAsync(Settings);
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That((result.Output.Contains("No changes."), File.Exists(_run.LocalState(Settings))), Is.EqualTo((true, false)));
    }

    [Test]
    [DependsOnTest(nameof(Killed_after_the_move_it_removes_what_it_had_not_removed_yet))]
    public async Task With_its_state_lost_it_takes_over_what_is_there()
    {
        var keys = await _run.KeysAsync(Settings);
        await _run.LoseStateAsync(Settings);
        var result = await _run.RunAsync(Settings);
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(result.Output, Does.Match(@"account +.*17 things are there, and no state: they are taken over").And.Match(@"plan +.*17 to import, \d+ to add, \d+ to change, 0 to destroy"));
        Assert.That(await _run.KeysAsync(Settings), Is.EqualTo(keys));
        Assert.That((await _run.RunAsync(Settings, "--check")).ExitCode, Is.Zero);
    }

    [Test]
    [DependsOnTest(nameof(With_its_state_lost_it_takes_over_what_is_there))]
    public async Task What_someone_changes_by_hand_is_found_and_fixed()
    {
        using var s3 = _run.Access(Settings).S3();
        await s3.PutBucketVersioningAsync(new() { BucketName = Settings.StateBucket, VersioningConfig = new() { Status = VersionStatus.Suspended } });
        await s3.DeleteBucketPolicyAsync(Settings.StateBucket);
        var found = await _run.InspectAsync(Settings);
        var check = await _run.RunAsync(Settings, "--check");
        var mend = await _run.RunAsync(Settings);
        Assert.That(found.Select(difference => difference.ToString()), Is.EqualTo(
        [
            "aws_s3_bucket_versioning.state: versioning_configuration.status is Suspended, wanted: Enabled",
            "aws_s3_bucket_policy.state: policy is none, wanted: everything but TLS denied",
        ]));
        Assert.That((check.ExitCode, mend.ExitCode), Is.EqualTo((2, 0)), $"{check}{mend}");
        Assert.That(check.Output, Does.Match("aws_s3_bucket_versioning.state +versioning_configuration").And.Match("aws_s3_bucket_policy.state +resource +missing"));
        Assert.That(await _run.InspectAsync(Settings), Is.Empty);
    }

    [Test]
    [DependsOnTest(nameof(What_someone_changes_by_hand_is_found_and_fixed))]
    public async Task Nothing_goes_past_the_states_own_key()
    {
        using var s3 = _run.Access(Settings).S3();
        var put = new PutObjectRequest { BucketName = Settings.StateBucket, Key = Accounts.All[0].StateKey, ContentBody = "{}", ServerSideEncryptionMethod = ServerSideEncryptionMethod.AES256 };
        var state = await _run.StateAsync(Settings);
        Assert.That(async () => await s3.PutObjectAsync(put), Throws.InstanceOf<AmazonS3Exception>().With.Property("StatusCode").EqualTo(System.Net.HttpStatusCode.Forbidden));
        Assert.That(async () => await s3.PutObjectAsync(new() { BucketName = Settings.StateBucket, Key = Accounts.All[0].StateKey, ContentBody = state }), Throws.Nothing, "the bucket's own encryption");
    }

    private async Task AssertThatTheStateIsInTheBucketAloneAsync()
    {
        Assert.That(Directory.EnumerateFiles(_run.Files(Settings)).Select(Path.GetFileName), Has.None.Contains("tfstate"));
        Assert.That(await _run.StateAsync(Settings), Does.Contain("\"aws_kms_key\""));
    }
}
