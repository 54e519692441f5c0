using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.Aws;

namespace CardWeb.Tf.Tests;

/// <summary>
/// A bucket that Terraform can keep state in, and the one of access logs, made at once: for tests that are not about the
/// bootstrap. Making them again changes nothing.
/// </summary>
internal sealed class PlainStateBucket(AwsAccess access, string name)
{
    /// <summary>Makes sure that it is there, versioned, encrypted and closed to the public; tells whether it had to be made. One that is there is left as it is.</summary>
    public async Task<bool> EnsureAsync(CancellationToken cancel)
    {
        using var s3 = access.S3();
        try
        {
            var made = await CreateAsync(s3, cancel);
            if (made)
            {
                await ProtectAsync(s3, cancel);
                await TakeLogsAsync(s3, cancel);
            }

            return made;
        }
        catch (Exception e) when (e is AmazonServiceException or HttpRequestException)
        {
            throw new OperationException($"The state bucket '{name}' could not be made: {e.Message}", e);
        }
    }

    private async Task<bool> CreateAsync(AmazonS3Client s3, CancellationToken cancel)
    {
        try
        {
            await s3.HeadBucketAsync(new HeadBucketRequest { BucketName = name }, cancel);
            return false;
        }
        catch (AmazonS3Exception e) when (e.StatusCode == System.Net.HttpStatusCode.NotFound)
        {
            await s3.PutBucketAsync(
                new PutBucketRequest { BucketName = name, BucketRegionName = access.Region, UseClientRegion = false }, cancel);
            return true;
        }
    }

    private async Task ProtectAsync(AmazonS3Client s3, CancellationToken cancel)
    {
        await s3.PutBucketVersioningAsync(
            new PutBucketVersioningRequest
            {
                BucketName = name, VersioningConfig = new S3BucketVersioningConfig { Status = VersionStatus.Enabled },
            },
            cancel);
        await s3.PutBucketEncryptionAsync(
            new PutBucketEncryptionRequest { BucketName = name, ServerSideEncryptionConfiguration = Encryption() }, cancel);
        await s3.PutPublicAccessBlockAsync(
            new PutPublicAccessBlockRequest { BucketName = name, PublicAccessBlockConfiguration = NoPublicAccess() }, cancel);
    }

    private async Task TakeLogsAsync(AmazonS3Client s3, CancellationToken cancel)
    {
        var logs = name + "-logs";
        await s3.PutBucketAsync(new PutBucketRequest { BucketName = logs, BucketRegionName = access.Region, UseClientRegion = false }, cancel);
        await s3.PutBucketPolicyAsync(
            new PutBucketPolicyRequest
            {
                BucketName = logs,
                Policy = $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"logging.s3.amazonaws.com"},"Action":"s3:PutObject","Resource":"arn:aws:s3:::{{logs}}/*"}]}""",
            },
            cancel);
    }

    private static ServerSideEncryptionConfiguration Encryption() => new()
    {
        ServerSideEncryptionRules =
        [
            new ServerSideEncryptionRule
            {
                ServerSideEncryptionByDefault = new ServerSideEncryptionByDefault
                {
                    ServerSideEncryptionAlgorithm = ServerSideEncryptionMethod.AES256,
                },
            },
        ],
    };

    private static PublicAccessBlockConfiguration NoPublicAccess() => new()
    {
        BlockPublicAcls = true, IgnorePublicAcls = true, BlockPublicPolicy = true, RestrictPublicBuckets = true,
    };
}
