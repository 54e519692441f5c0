using Amazon.S3;
using Amazon.S3.Model;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Aws;
using CardWeb.Tf.Operations.Aws.Inventory;
using CardWeb.Tf.Tests.Emulation;

namespace CardWeb.Tf.Tests.Operations.Aws.Inventory;

public sealed class StateBucketInspectionTests
{
    private AwsAccess _access = null!;
    private AccountSettings _account = null!;
    private AmazonS3Client _s3 = null!;

    [SetUp]
    public async Task Given_an_account_of_its_own()
    {
        var id = SharedEmulator.NewAccount();
        var settings = Catalogue.Find("development");
        _account = Accounts.Of(settings) with { Environments = [settings with { AccountId = id, StateBucket = $"card-web-state-{id}" }] };
        _access = AwsAccess.From((await SharedEmulator.GetAsync()).Variables(id, "us-west-1"));
        _s3 = _access.S3();
    }

    [TearDown]
    public void Remove() => _s3.Dispose();

    [Test]
    public async Task A_bucket_that_is_missing_is_one_difference() =>
        Assert.That((await InspectAsync()).Select(difference => difference.Attribute), Is.EqualTo(new[] { "bucket" }));

    [Test]
    public async Task A_bucket_just_made_has_no_policy_yet()
    {
        await MakeAsync();

        Assert.That((await InspectAsync()).Single(difference => difference.Attribute == "policy").Found, Is.EqualTo("none"));
    }

    [Test]
    public async Task A_policy_that_asks_for_no_TLS_is_a_difference()
    {
        await MakeAsync();
        await _s3.PutBucketPolicyAsync(_account.StateBucket, """{"Version":"2012-10-17","Statement":[]}""");

        Assert.That((await InspectAsync()).Single(difference => difference.Attribute == "policy").Found, Is.EqualTo("without that"));
    }

    private Task<PutBucketResponse> MakeAsync() => _s3.PutBucketAsync(new PutBucketRequest { BucketName = _account.StateBucket, BucketRegionName = "us-west-1", UseClientRegion = false });

    private Task<IReadOnlyList<BootstrapDifference>> InspectAsync() => new StateBucketInspection(_access, _account).RunAsync(CancellationToken.None);
}
