using Amazon;
using Amazon.KeyManagementService;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Amazon.Runtime.Credentials;
using Amazon.S3;
using Amazon.SecurityToken;

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

    /// <summary>
    /// How often a call is made again that was throttled, met a failure of the service or was cut off, each time after a
    /// longer wait. Default: 3, which takes up to seven seconds.
    /// </summary>
    public int MostRetries { get; init; } = 3;

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
    public AmazonS3Client S3() => new(Credentials, Aimed(new AmazonS3Config { ForcePathStyle = Endpoint is not null }));

    /// <summary>A client of the key management.</summary>
    public AmazonKeyManagementServiceClient Kms() => new(Credentials, Aimed(new AmazonKeyManagementServiceConfig()));

    /// <summary>A client of the service that says whose credentials these are.</summary>
    public AmazonSecurityTokenServiceClient Sts() => new(Credentials, Aimed(new AmazonSecurityTokenServiceConfig()));

    /// <summary>Sends a client where the environment is, with the SDK's own host names, throttling and retries.</summary>
    internal T Aimed<T>(T config)
        where T : ClientConfig
    {
        if (Endpoint is null)
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(Region);
        else
            config.ServiceURL = Endpoint.ToString();

        config.AuthenticationRegion = Region;
        config.RetryMode = RequestRetryMode.Standard;
        config.MaxErrorRetry = MostRetries;
        config.Timeout = TimeSpan.FromSeconds(30);
        return config;
    }
}
