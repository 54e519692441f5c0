using System.Globalization;
using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Operations.Aws.Inventory;

/// <summary>Reads through the API alone, in six calls, whether an account's state bucket is as its bootstrap wants it.</summary>
public sealed class StateBucketInspection(AwsAccess access, AccountSettings account)
{
    private const string None = "none";

    private string Bucket => account.StateBucket;

    /// <summary>What differs; nothing when all is well. A bucket that is missing is one difference.</summary>
    /// <exception cref="OperationException">AWS does not let itself be asked.</exception>
    public async Task<IReadOnlyList<BootstrapDifference>> RunAsync(CancellationToken cancel)
    {
        using var s3 = access.S3();
        try
        {
            return
            [
                .. await VersioningAsync(s3, cancel),
                .. await EncryptionAsync(s3, cancel),
                .. await PublicAccessAsync(s3, cancel),
                .. await PolicyAsync(s3, cancel),
                .. await LoggingAsync(s3, cancel),
                .. await LifecycleAsync(s3, cancel),
            ];
        }
        catch (AmazonS3Exception e) when (e.ErrorCode == "NoSuchBucket")
        {
            return [new("bucket", Bucket, "missing", BootstrapAddress.StateBucket)];
        }
        catch (Exception e) when (e is AmazonServiceException || AwsFailure.IsOne(e, cancel))
        {
            throw new OperationException($"The state bucket '{Bucket}' could not be read: {e.Message}", e);
        }
    }

    private async Task<IReadOnlyList<BootstrapDifference>> VersioningAsync(AmazonS3Client s3, CancellationToken cancel)
    {
        var answer = await s3.GetBucketVersioningAsync(Bucket, cancel);
        return Compare("versioning_configuration.status", "Enabled", answer.VersioningConfig?.Status?.Value ?? "Off", BootstrapAddress.Versioning);
    }

    private async Task<IReadOnlyList<BootstrapDifference>> EncryptionAsync(AmazonS3Client s3, CancellationToken cancel)
    {
        var answer = await ReadAsync(() => s3.GetBucketEncryptionAsync(new() { BucketName = Bucket }, cancel));
        var rule = answer?.ServerSideEncryptionConfiguration?.ServerSideEncryptionRules?.FirstOrDefault();
        var found = rule?.ServerSideEncryptionByDefault;
        var isOwnKey = found?.ServerSideEncryptionKeyManagementServiceKeyId is { Length: > 0 } key && !key.EndsWith("alias/aws/s3", StringComparison.Ordinal);
        return
        [
            .. Compare("rule.sse_algorithm", "aws:kms", found?.ServerSideEncryptionAlgorithm?.Value ?? None, BootstrapAddress.Encryption),
            .. Compare("rule.kms_master_key_id", "a key of the account's own", isOwnKey ? "a key of the account's own" : None, BootstrapAddress.Encryption),
            .. Compare("rule.bucket_key_enabled", "true", Text(rule?.BucketKeyEnabled), BootstrapAddress.Encryption),
        ];
    }

    private async Task<IReadOnlyList<BootstrapDifference>> PublicAccessAsync(AmazonS3Client s3, CancellationToken cancel)
    {
        var answer = await ReadAsync(() => s3.GetPublicAccessBlockAsync(new() { BucketName = Bucket }, cancel));
        var found = answer?.PublicAccessBlockConfiguration;
        return
        [
            .. Compare("block_public_acls", "true", Text(found?.BlockPublicAcls), BootstrapAddress.PublicAccess),
            .. Compare("block_public_policy", "true", Text(found?.BlockPublicPolicy), BootstrapAddress.PublicAccess),
            .. Compare("ignore_public_acls", "true", Text(found?.IgnorePublicAcls), BootstrapAddress.PublicAccess),
            .. Compare("restrict_public_buckets", "true", Text(found?.RestrictPublicBuckets), BootstrapAddress.PublicAccess),
        ];
    }

    private async Task<IReadOnlyList<BootstrapDifference>> PolicyAsync(AmazonS3Client s3, CancellationToken cancel)
    {
        const string Wanted = "everything but TLS denied";
        var answer = await ReadAsync(() => s3.GetBucketPolicyAsync(Bucket, cancel));

        // The client takes S3's answer that there is none for a policy, XML as it is.
        var found = answer?.Policy is not ['{', ..] policy ? None : TlsPolicy.IsIn(policy) ? Wanted : "without that";
        return Compare("policy", Wanted, found, BootstrapAddress.Policy);
    }

    private async Task<IReadOnlyList<BootstrapDifference>> LoggingAsync(AmazonS3Client s3, CancellationToken cancel)
    {
        var answer = await s3.GetBucketLoggingAsync(Bucket, cancel);
        var found = answer.BucketLoggingConfig?.TargetBucketName;
        return Compare("target_bucket", account.LogBucket, string.IsNullOrEmpty(found) ? None : found, BootstrapAddress.Logging);
    }

    private async Task<IReadOnlyList<BootstrapDifference>> LifecycleAsync(AmazonS3Client s3, CancellationToken cancel)
    {
        var answer = await ReadAsync(() => s3.GetLifecycleConfigurationAsync(Bucket, cancel));
        var found = answer?.Configuration?.Rules?.Where(rule => rule.Status == LifecycleRuleStatus.Enabled)
            .Select(rule => rule.NoncurrentVersionExpiration?.NoncurrentDays).Min();
        var wanted = account.Delivery.OldStatesDays.ToString(CultureInfo.InvariantCulture);
        return Compare("rule.noncurrent_version_expiration.noncurrent_days", wanted, found?.ToString(CultureInfo.InvariantCulture) ?? None, BootstrapAddress.Lifecycle);
    }

    // What was never set, or was taken away, is answered with 404.
    private static async Task<T?> ReadAsync<T>(Func<Task<T>> read)
        where T : class
    {
        try
        {
            return await read();
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.NotFound && e.ErrorCode != "NoSuchBucket")
        {
            return null;
        }
    }

    private static string Text(bool? value) => value == true ? "true" : "false";

    private static IReadOnlyList<BootstrapDifference> Compare(string attribute, string wanted, string found, string address) =>
        wanted == found ? [] : [new(attribute, wanted, found, address)];
}
