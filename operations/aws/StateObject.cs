using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using CardWeb.Tf.Operations.Terraform.Runner;
using CardWeb.Tf.Operations.Terraform.States;

namespace CardWeb.Tf.Operations.Aws;

/// <summary>The state object of one environment and its lock, read without Terraform.</summary>
public sealed class StateObject(AwsAccess access, string bucket, string key)
{
    private string LockKey => key + ".tflock";

    /// <summary>Where it is: <c>s3://bucket/key</c>.</summary>
    public string Address => $"s3://{bucket}/{key}";

    /// <summary>What it says; null when there is none.</summary>
    public async Task<StateDocument?> DocumentAsync(CancellationToken cancel) =>
        await ReadAsync(key, cancel) is { } found ? StateDocument.Parse(found.Text, found.Written) : null;

    /// <summary>How many resources it knows, data sources left out; none when there is no state.</summary>
    public async Task<int> ResourcesAsync(CancellationToken cancel) => (await DocumentAsync(cancel))?.Resources ?? 0;

    /// <summary>The lock that is held on it; null when it is free.</summary>
    /// <exception cref="OperationException">The object is not what Terraform writes.</exception>
    public async Task<HeldLock?> LockAsync(CancellationToken cancel)
    {
        if (await ReadAsync(LockKey, cancel) is not { } found)
            return null;

        try
        {
            return new HeldLock(StateLockInfo.Parse(found.Text), found.ETag);
        }
        catch (OperationException e)
        {
            throw new OperationException(
                $"{e.Message} Every run is refused while it is there. Only if it is certain that no run is at work, delete it: "
                + $"aws s3api delete-object --bucket {bucket} --key {LockKey}",
                ExitCode.Locked,
                e);
        }
    }

    /// <summary>The versions that the bucket keeps of it, the newest first; and the marker that hides them, when it was deleted.</summary>
    public async Task<StateVersions> VersionsAsync(CancellationToken cancel)
    {
        ListVersionsRequest request = new() { BucketName = bucket, Prefix = key };
        var answer = await CallAsync("ListObjectVersions", key, s3 => s3.ListVersionsAsync(request, cancel), cancel);
        var all = (answer?.Versions ?? []).Where(version => version.Key == key).ToList();
        return new(
            [.. all.Where(version => version.IsDeleteMarker != true).OrderByDescending(version => version.LastModified).Select(version => (version.VersionId, Time(version.LastModified)))],
            all.FirstOrDefault(version => version is { IsDeleteMarker: true, IsLatest: true })?.VersionId);
    }

    /// <summary>The id of the lock that is held on it; null when it is free.</summary>
    public async Task<string?> LockIdAsync(CancellationToken cancel) => (await LockAsync(cancel))?.Info.Id;

    /// <summary>Whether the bucket is there, be there a state in it or not.</summary>
    public async Task<bool> HasBucketAsync(CancellationToken cancel) => await CallAsync("HeadBucket", bucket, HeadAsync, cancel) is not null;

    /// <summary>Removes this very lock; false when it is gone, or another run has taken the lock meanwhile.</summary>
    public async Task<bool> UnlockAsync(HeldLock held, CancellationToken cancel)
    {
        DeleteObjectRequest request = new() { BucketName = bucket, Key = LockKey, IfMatch = held.ETag };
        return await CallAsync("DeleteObject", LockKey, s3 => s3.DeleteObjectAsync(request, cancel), cancel) is not null;
    }

    private Task<Found?> ReadAsync(string name, CancellationToken cancel) => CallAsync(
        "GetObject",
        name,
        async s3 =>
        {
            using var answer = await s3.GetObjectAsync(bucket, name, cancel);
            using var reader = new StreamReader(answer.ResponseStream);
            return new Found(await reader.ReadToEndAsync(cancel), answer.ETag, Time(answer.LastModified));
        },
        cancel);

    private Task<HeadBucketResponse> HeadAsync(AmazonS3Client s3) => s3.HeadBucketAsync(new HeadBucketRequest { BucketName = bucket });

    private static DateTimeOffset? Time(DateTime? time) => time is { } at ? new DateTimeOffset(at.ToUniversalTime()) : null;

    // Null for what is not there, or not in the version asked for.
    private async Task<T?> CallAsync<T>(string action, string name, Func<AmazonS3Client, Task<T>> call, CancellationToken cancel)
        where T : class
    {
        using var s3 = access.S3();
        try
        {
            return await call(s3);
        }
        catch (AmazonS3Exception e) when (e.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.PreconditionFailed)
        {
            return null;
        }
        catch (AmazonS3Exception e) when ((int)e.StatusCode is >= 300 and < 500)
        {
            throw new OperationException($"S3 refused {action} of '{name}' in the bucket '{bucket}' with HTTP {(int)e.StatusCode}: {e.Message}", e);
        }
        catch (Exception e) when (e is AmazonClientException or HttpRequestException or IOException || (e is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            throw new OperationException($"S3 does not answer at {s3.Config.ServiceURL}: {e.Message}", e);
        }
    }

    private sealed record Found(string Text, string ETag, DateTimeOffset? Written);
}
