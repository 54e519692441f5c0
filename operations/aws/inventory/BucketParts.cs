using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace CardWeb.Tf.Operations.Aws.Inventory;

/// <summary>What hangs on the buckets: the settings that an environment's buckets do not have, and those of the state's bucket.</summary>
internal sealed class BucketParts(AwsAccess access) : IPartReader
{
    private readonly AmazonS3Client _s3 = access.S3();

    public async Task<IReadOnlyList<FoundPart>> ReadAsync(InventoryQuestion question, CancellationToken cancel)
    {
        var each = await Task.WhenAll(question.Buckets.SelectMany(bucket => (Task<IReadOnlyList<FoundPart>>[])
        [
            AskAsync(bucket, () => ReplicationAsync(bucket, cancel), cancel),
            AskAsync(bucket, () => GrantsAsync(bucket, cancel), cancel),
            AskAsync(bucket, () => WebsiteAsync(bucket, cancel), cancel),
            AskAsync(bucket, () => CorsAsync(bucket, cancel), cancel),
            AskAsync(bucket, () => NotificationsAsync(bucket, cancel), cancel),
            AskAsync(bucket, () => PayerAsync(bucket, cancel), cancel),
            AskAsync(bucket, () => AccelerationAsync(bucket, cancel), cancel),
            AskAsync(bucket, () => ObjectLockAsync(bucket, cancel), cancel),
        ]));
        return [.. each.SelectMany(parts => parts)];
    }

    public void Dispose() => _s3.Dispose();

    private async Task<IEnumerable<FoundPart>> ReplicationAsync(string bucket, CancellationToken cancel) =>
        ((await _s3.GetBucketReplicationAsync(new GetBucketReplicationRequest { BucketName = bucket }, cancel)).Configuration?.Rules ?? [])
            .Select(rule => new FoundPart(PartKind.BucketReplication, bucket, rule.Id ?? "", $"to {rule.Destination?.BucketArn} {rule.Destination?.AccountId}".TrimEnd()));

    private async Task<IEnumerable<FoundPart>> GrantsAsync(string bucket, CancellationToken cancel)
    {
        var answer = await _s3.GetBucketAclAsync(new GetBucketAclRequest { BucketName = bucket }, cancel);
        return (answer.Grants ?? []).Where(grant => grant.Grantee?.CanonicalUser != answer.Owner?.Id).Select(grant => (grant.Grantee, grant.Permission))
            .Select(grant => new FoundPart(
                PartKind.BucketGrant, bucket, grant.Grantee?.URI ?? grant.Grantee?.CanonicalUser ?? "", $"{grant.Permission} to {grant.Grantee?.URI ?? grant.Grantee?.CanonicalUser}"));
    }

    private async Task<IEnumerable<FoundPart>> WebsiteAsync(string bucket, CancellationToken cancel)
    {
        var website = (await _s3.GetBucketWebsiteAsync(new GetBucketWebsiteRequest { BucketName = bucket }, cancel)).WebsiteConfiguration;
        var to = website?.RedirectAllRequestsTo?.HostName;
        return website is null || (website.IndexDocumentSuffix is null && to is null) ? [] :
            [new(PartKind.BucketWebsite, bucket, bucket, to is null ? $"index {website.IndexDocumentSuffix}" : $"redirects to {to}")];
    }

    private async Task<IEnumerable<FoundPart>> CorsAsync(string bucket, CancellationToken cancel) =>
        ((await _s3.GetCORSConfigurationAsync(bucket, cancel)).Configuration?.Rules ?? [])
            .Select(rule => new FoundPart(PartKind.BucketCors, bucket, bucket, $"{string.Join(", ", rule.AllowedMethods ?? [])} from {string.Join(", ", rule.AllowedOrigins ?? [])}"));

    private async Task<IEnumerable<FoundPart>> NotificationsAsync(string bucket, CancellationToken cancel)
    {
        var found = await _s3.GetBucketNotificationAsync(bucket, cancel);
        string?[] told =
        [
            .. (found.TopicConfigurations ?? []).Select(one => one.Topic), .. (found.QueueConfigurations ?? []).Select(one => one.Queue),
            .. (found.LambdaFunctionConfigurations ?? []).Select(one => one.FunctionArn), found.EventBridgeConfiguration is null ? null : "EventBridge",
        ];
        return told.OfType<string>().Select(who => new FoundPart(PartKind.BucketNotification, bucket, who, $"tells {who}"));
    }

    private async Task<IEnumerable<FoundPart>> PayerAsync(string bucket, CancellationToken cancel) =>
        (await _s3.GetBucketRequestPaymentAsync(bucket, cancel)).Payer is "Requester" ? [new(PartKind.BucketPayer, bucket, bucket, "the requester pays")] : [];

    private async Task<IEnumerable<FoundPart>> AccelerationAsync(string bucket, CancellationToken cancel) =>
        (await _s3.GetBucketAccelerateConfigurationAsync(bucket, cancel)).Status?.Value is "Enabled" ? [new(PartKind.BucketAcceleration, bucket, bucket, "enabled")] : [];

    private async Task<IEnumerable<FoundPart>> ObjectLockAsync(string bucket, CancellationToken cancel)
    {
        var found = (await _s3.GetObjectLockConfigurationAsync(new GetObjectLockConfigurationRequest { BucketName = bucket }, cancel)).ObjectLockConfiguration;
        return found?.ObjectLockEnabled is null ? [] : [new(PartKind.BucketObjectLock, bucket, bucket, $"enabled, {found.Rule?.DefaultRetention?.Mode?.Value ?? "without a default"}")];
    }

    // What was never set, or was taken away, is answered with 404. That a bucket is missing is the plan's to tell, and the inspection's.
    private Task<IReadOnlyList<FoundPart>> AskAsync(string bucket, Func<Task<IEnumerable<FoundPart>>> ask, CancellationToken cancel) => SdkCall.RunAsync<IReadOnlyList<FoundPart>>(
        "s3",
        $"the settings of the bucket '{bucket}'",
        _s3.Config,
        async () =>
        {
            try
            {
                return [.. await ask()];
            }
            catch (AmazonServiceException e) when (e.StatusCode == HttpStatusCode.NotFound)
            {
                return [];
            }
        },
        cancel);
}
