using CardWeb.Tf.Operations.Emulation;

namespace CardWeb.Tf.Tests.Emulation;

/// <summary>One emulator, many accounts.</summary>
public sealed class AccountTests
{
    private Emulator _emulator = null!;

    [OneTimeSetUp]
    public async Task Start() => _emulator = await SharedEmulator.GetAsync();

    [Test]
    public async Task A_key_of_twelve_digits_is_the_account()
    {
        var account = SharedEmulator.NewAccount();

        var caller = await new AwsQuery(_emulator.Endpoint, account).CallAsync("sts", "GetCallerIdentity");

        Assert.That(caller.Text("Account"), Is.EqualTo(account));
        Assert.That(caller.Text("Arn"), Does.StartWith($"arn:aws:sts::{account}:"));
    }

    [Test]
    public async Task Any_other_key_is_the_default_account() =>
        Assert.That(
            (await new AwsQuery(_emulator.Endpoint, "AKIAIOSFODNN7EXAMPLE").CallAsync("sts", "GetCallerIdentity")).Text("Account"),
            Is.EqualTo("123456789012"));

    [Test]
    public async Task What_one_account_makes_another_does_not_see()
    {
        var mine = await Cluster.NewAsync();
        var theirs = await Cluster.NewAsync();
        var instance = await mine.InstanceAsync();
        await mine.TargetGroupAsync();

        Assert.That((await theirs.Aws.Ec2Async("DescribeInstances")).Texts("instanceId"), Is.Empty);
        Assert.That((await theirs.Aws.BalancingAsync("DescribeTargetGroups")).Texts("TargetGroupArn"), Is.Empty);
        Assert.That((await mine.Aws.Ec2Async("DescribeInstances")).Texts("instanceId"), Is.EqualTo(new[] { instance }));
        Assert.That(await mine.DefaultVpcAsync(), Is.Not.EqualTo(await theirs.DefaultVpcAsync()));
    }

    [Test]
    public async Task A_bucket_name_is_taken_for_all_and_its_content_is_not_for_others()
    {
        var name = $"/bucket-{Guid.NewGuid():N}";
        var mine = new AwsQuery(_emulator.Endpoint, SharedEmulator.NewAccount(), "us-east-1");
        var theirs = new AwsQuery(_emulator.Endpoint, SharedEmulator.NewAccount(), "us-east-1");

        Assert.That(await mine.S3Async(HttpMethod.Put, name), Is.EqualTo(200));
        Assert.That(await theirs.S3Async(HttpMethod.Put, name), Is.AnyOf(403, 409));
        Assert.That(await theirs.S3Async(HttpMethod.Get, name), Is.EqualTo(403));
        Assert.That(await mine.S3Async(HttpMethod.Get, name), Is.EqualTo(200));
    }
}
