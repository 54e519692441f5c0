using Amazon.S3.Model;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.Runs.Drift;
using CardWeb.Tf.Operations.Runs.Sessions;
using CardWeb.Tf.Operations.Targets;
using CardWeb.Tf.Tests.Cluster;
using CardWeb.Tf.Tests.Emulation;

namespace CardWeb.Tf.Tests.Operations.Runs.Sessions;

/// <summary>A state that was deleted is told from one that never was: nothing is planned as if all were to be made.</summary>
public sealed class LostStateTests : BusyTests
{
    private const string State = """{"version":4,"terraform_version":"1.11.4","serial":7,"lineage":"1b2c3d4e","outputs":{},"resources":[]}""";

    private static readonly EnvironmentSettings s_settings = Catalogue.Find("staging");
    private LocalCluster _cluster = null!;

    private EnvironmentTarget Target => _cluster.Target(s_settings);

    [SetUp]
    public async Task Given_a_state_bucket()
    {
        _cluster = await LocalCluster.StartAsync();
        _ = await _cluster.MakeStateBucketAsync(s_settings);
    }

    [TearDown]
    public async Task Stop() => await _cluster.DisposeAsync();

    [Test]
    public void What_was_never_deployed_passes() => Assert.That(async () => await LostState.EnsureNoneAsync(Target, CancellationToken.None), Throws.Nothing);

    [Test]
    public async Task A_deleted_state_is_refused_and_the_command_that_is_told_brings_it_back()
    {
        using var s3 = Target.Access.S3();
        _ = await s3.PutObjectAsync(new PutObjectRequest { BucketName = s_settings.StateBucket, Key = s_settings.StateKey, ContentBody = State });
        await LostState.EnsureNoneAsync(Target, CancellationToken.None);
        _ = await s3.DeleteObjectAsync(s_settings.StateBucket, s_settings.StateKey);

        var error = (await Assert.ThrowsAsync<OperationException>(() => LostState.EnsureNoneAsync(Target, CancellationToken.None)))!;
        Assert.That((error.ExitCode, error.Message.Contains("was deleted")), Is.EqualTo((ExitCode.Refused, true)), error.Message);
        await Assert.ThatAsync(() => DeployedCheck.EnsureAsync(Target, CancellationToken.None), Throws.TypeOf<OperationException>().With.Message.Contains("was deleted"), "drift");

        AwsCli.Require();
        _ = await new AwsCli(Target.Variables).RunAsync(error.Message[(error.Message.IndexOf("aws s3api", StringComparison.Ordinal) + 4)..]);
        Assert.That((await Target.State.DocumentAsync(CancellationToken.None))!.Serial, Is.EqualTo(7));
    }

    [Test]
    public async Task Servers_with_the_environments_tags_and_no_state_are_refused()
    {
        AwsQuery aws = new(Target.Emulator!.Endpoint, s_settings.AccountId, s_settings.Region);
        var image = (await aws.Ec2Async("DescribeImages")).Text("imageId")!;
        var tags = new[] { ("Project", Catalogue.Product), ("Environment", s_settings.Name) }
            .SelectMany((tag, at) => new[] { ($"TagSpecification.1.Tag.{at + 1}.Key", tag.Item1), ($"TagSpecification.1.Tag.{at + 1}.Value", tag.Item2) });
        var server = (await aws.Ec2Async("RunInstances", [("ImageId", image), ("InstanceType", "t3.micro"), ("MinCount", "1"), ("MaxCount", "1"), ("TagSpecification.1.ResourceType", "instance"), .. tags])).Text("instanceId")!;

        var error = (await Assert.ThrowsAsync<OperationException>(() => LostState.EnsureNoneAsync(Target, CancellationToken.None)))!;
        Assert.That((error.ExitCode, error.Message.Contains(server)), Is.EqualTo((ExitCode.Refused, true)), error.Message);

        StateLock held = new(Target.Access, s_settings);
        await held.HoldAsync("""{"ID":"1b2c3d4e-0000-0000-0000-000000000000","Operation":"OperationTypeApply","Who":"ops@desk","Created":"2026-01-01T00:00:00Z","Path":""}""");
        await Assert.ThatAsync(() => LostState.EnsureNoneAsync(Target, CancellationToken.None), Throws.Nothing, "whose first deployment is under way");
    }

    [Test]
    public async Task A_lock_object_full_of_garbage_is_told_with_the_command_that_removes_it()
    {
        using var s3 = Target.Access.S3();
        var key = s_settings.StateKey + ".tflock";
        _ = await s3.PutObjectAsync(new PutObjectRequest { BucketName = s_settings.StateBucket, Key = key, ContentBody = "garbage" });

        var error = (await Assert.ThrowsAsync<OperationException>(() => Target.State.LockAsync(CancellationToken.None)))!;
        Assert.That((error.ExitCode, error.Message.EndsWith($"aws s3api delete-object --bucket {s_settings.StateBucket} --key {key}", StringComparison.Ordinal)), Is.EqualTo((ExitCode.Locked, true)), error.Message);
    }
}
