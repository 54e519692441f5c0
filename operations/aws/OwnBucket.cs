using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Operations.Aws;

/// <summary>A bucket by a name that all of AWS shares: it may be no one's, the account's own, or a stranger's.</summary>
internal sealed class OwnBucket(AmazonS3Client s3, AccountSettings account, string name)
{
    /// <summary>Whether the account has it, where it is wanted.</summary>
    /// <exception cref="OperationException">Someone else has the name, or the bucket is in another region.</exception>
    internal async Task<bool> IsThereAsync(CancellationToken cancel)
    {
        try
        {
            _ = await s3.HeadBucketAsync(new() { BucketName = name }, cancel);
            return true;
        }
        catch (AmazonServiceException e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            return false;
        }
        catch (AmazonServiceException e) when (e.StatusCode == HttpStatusCode.MovedPermanently)
        {
            throw new OperationException(
                $"The bucket '{name}' is there in another region than {account.Region}, and a bucket stays where it is. {Another}", e);
        }
        catch (AmazonServiceException e) when (e.StatusCode == HttpStatusCode.Forbidden)
        {
            throw new OperationException(await WhyAsync(cancel), e);
        }
    }

    private string Another =>
        $"Choose another StateBucket for {string.Join(", ", account.Environments.Select(each => each.Name))} in environments/: bucket names are shared by all of AWS.";

    private async Task<string> WhyAsync(CancellationToken cancel) => await IsOwnAsync(cancel)
        ? $"The bucket '{name}' is account {account.AccountId}'s own, and these credentials may not look at it. Use credentials of an administrator of the account."
        : $"The bucket '{name}' is another account's: these credentials, of account {account.AccountId}, may not look at it (HTTP 403). {Another}";

    private async Task<bool> IsOwnAsync(CancellationToken cancel)
    {
        try
        {
            var own = await s3.ListBucketsAsync(cancel);
            return own.Buckets?.Any(bucket => bucket.BucketName == name) == true;
        }
        catch (AmazonServiceException e) when (e.StatusCode == HttpStatusCode.Forbidden)
        {
            return false;
        }
    }
}
