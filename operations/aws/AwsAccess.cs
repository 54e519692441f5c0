using Amazon.Runtime;
using Amazon.S3;

namespace CardWeb.Tf.Operations.Aws;

/// <summary>How to reach AWS: the emulator, or AWS itself.</summary>
public sealed record AwsAccess
{
    /// <summary>The region that is worked in.</summary>
    public required string Region { get; init; }

    /// <summary>Whom requests are signed for.</summary>
    public required AWSCredentials Credentials { get; init; }

    /// <summary>The emulator's address; null for AWS itself.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>What the emulator's environment variables say.</summary>
    public static AwsAccess From(IReadOnlyDictionary<string, string?> variables) => new()
    {
        Region = variables["AWS_REGION"]!,
        Endpoint = new Uri(variables["AWS_ENDPOINT_URL"]!),
        Credentials = new BasicAWSCredentials(variables["AWS_ACCESS_KEY_ID"], variables["AWS_SECRET_ACCESS_KEY"]),
    };

    /// <summary>A client of S3, for the remote state.</summary>
    public AmazonS3Client S3() => new(Credentials, new AmazonS3Config
    {
        ServiceURL = (Endpoint ?? new Uri($"https://s3.{Region}.amazonaws.com")).ToString(),
        AuthenticationRegion = Region,
        ForcePathStyle = Endpoint is not null,
    });
}
