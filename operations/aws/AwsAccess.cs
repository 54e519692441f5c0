using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Amazon.Runtime.Credentials;
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

    /// <summary>What this process' own environment says: AWS's usual order of credentials, and <c>AWS_ENDPOINT_URL</c>.</summary>
    /// <exception cref="OperationException">There are no credentials.</exception>
    public static async Task<AwsAccess> OwnAsync(string region)
    {
        try
        {
            var endpoint = Environment.GetEnvironmentVariable("AWS_ENDPOINT_URL");
            var credentials = SingleSignOn() ?? await ResolveAsync();
            _ = await credentials.GetCredentialsAsync();
            return new AwsAccess
            {
                Region = region,
                Endpoint = string.IsNullOrEmpty(endpoint) ? null : new Uri(endpoint),
                Credentials = credentials,
            };
        }
        catch (Exception e) when (e is AmazonClientException or UriFormatException)
        {
            throw new OperationException($"There are no AWS credentials that work: {e.Message} {CallerIdentity.Advice}", e);
        }
    }

    private static async Task<AWSCredentials> ResolveAsync()
    {
        using DefaultAWSCredentialsIdentityResolver resolver = new();
        return await resolver.ResolveIdentityAsync(clientConfig: null);
    }

    // The SDK's own order leaves these profiles out.
    private static AWSCredentials? SingleSignOn()
    {
        CredentialProfileStoreChain profiles = new();
        return string.IsNullOrEmpty(Environment.GetEnvironmentVariable("AWS_ACCESS_KEY_ID"))
            && Environment.GetEnvironmentVariable("AWS_PROFILE") is { Length: > 0 } name
            && profiles.TryGetProfile(name, out var profile)
            && (profile.Options.SsoSession ?? profile.Options.SsoStartUrl) is not null
            ? AWSCredentialsFactory.GetAWSCredentials(profile, profiles)
            : null;
    }

    /// <summary>A client of S3, for the remote state.</summary>
    public AmazonS3Client S3() => new(Credentials, new AmazonS3Config
    {
        ServiceURL = (Endpoint ?? new Uri($"https://s3.{Region}.amazonaws.com")).ToString(),
        AuthenticationRegion = Region,
        ForcePathStyle = Endpoint is not null,
    });
}
