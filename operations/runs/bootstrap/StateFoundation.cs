using Amazon.S3;
using Amazon.S3.Model;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Aws;

namespace CardWeb.Tf.Operations.Runs.Bootstrap;

/// <summary>
/// The least that a state can be planned on: its bucket, encrypted with a key of the name that the backend uses. The
/// provider takes a quarter of a minute for the key, the API a moment; the bootstrap takes both over.
/// </summary>
internal sealed class StateFoundation(AwsAccess access, AccountSettings account)
{
    /// <summary>Makes what is missing of it.</summary>
    internal async Task MakeAsync(CancellationToken cancel)
    {
        var there = await new AccountSurvey(access, account).RunAsync(cancel);
        if (!there.ContainsKey(BootstrapAddress.StateBucket))
            await MakeBucketAsync(cancel);

        if (!there.ContainsKey(BootstrapAddress.KeyAlias))
            await MakeKeyAsync(there.TryGetValue(BootstrapAddress.Key, out var id) ? id : null, cancel);

        await EncryptAsync(cancel);
    }

    private async Task MakeBucketAsync(CancellationToken cancel)
    {
        using var s3 = access.S3();
        _ = await s3.PutBucketAsync(new PutBucketRequest { BucketName = account.StateBucket, BucketRegionName = account.Region, UseClientRegion = false }, cancel);
    }

    private async Task MakeKeyAsync(string? id, CancellationToken cancel)
    {
        using KeyClient keys = new(access);
        await keys.NameAsync(id ?? await keys.CreateAsync(account.KeyDescription, cancel), account.KeyAlias, cancel);
    }

    private async Task EncryptAsync(CancellationToken cancel)
    {
        using KeyClient keys = new(access);
        var key = await keys.DescribeAsync(account.KeyAlias, cancel);
        ServerSideEncryptionRule rule = new()
        {
            BucketKeyEnabled = true,
            ServerSideEncryptionByDefault = new()
            {
                ServerSideEncryptionAlgorithm = ServerSideEncryptionMethod.AWSKMS,
                ServerSideEncryptionKeyManagementServiceKeyId = key?.Arn,
            },
        };
        using var s3 = access.S3();
        _ = await s3.PutBucketEncryptionAsync(
            new() { BucketName = account.StateBucket, ServerSideEncryptionConfiguration = new() { ServerSideEncryptionRules = [rule] } }, cancel);
    }
}
