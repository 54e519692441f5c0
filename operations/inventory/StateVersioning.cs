using Amazon.Runtime;
using Amazon.S3.Model;
using CardWeb.Tf.Operations.Aws;

namespace CardWeb.Tf.Operations.Inventory;

/// <summary>Asks S3 whether the state's bucket keeps old versions.</summary>
internal static class StateVersioning
{
    /// <summary>The value that is wanted.</summary>
    public const string Enabled = "Enabled";

    /// <summary><c>Enabled</c>, <c>Suspended</c>, or <c>Off</c> when it never was on.</summary>
    public static async Task<string> ReadAsync(AwsAccess access, string bucket, CancellationToken cancel)
    {
        using var s3 = access.S3();
        try
        {
            var answer = await s3.GetBucketVersioningAsync(new GetBucketVersioningRequest { BucketName = bucket }, cancel);
            return answer.VersioningConfig?.Status?.Value is { Length: > 0 } status ? status : "Off";
        }
        catch (Exception e) when (e is AmazonClientException or HttpRequestException)
        {
            throw new OperationException($"The versioning of the state bucket '{bucket}' can't be read: {e.Message}", e);
        }
    }
}
