using Amazon.S3;
using Amazon.S3.Model;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Aws;

namespace CardWeb.Tf.Tests.Operations;

/// <summary>The lock object of an environment's state, put there and taken away as Terraform does.</summary>
internal sealed class StateLock(AwsAccess access, EnvironmentSettings settings)
{
    private string Key => settings.StateKey + ".tflock";

    /// <summary>Locks the state with this text. Like Terraform, it names the way of encryption that the bucket's policy asks for.</summary>
    public async Task HoldAsync(string text)
    {
        using var s3 = access.S3();
        await s3.PutObjectAsync(new PutObjectRequest
        {
            BucketName = settings.StateBucket, Key = Key, ContentBody = text, ServerSideEncryptionMethod = ServerSideEncryptionMethod.AWSKMS,
        });
    }

    public async Task FreeAsync()
    {
        using var s3 = access.S3();
        await s3.DeleteObjectAsync(settings.StateBucket, Key);
    }
}
