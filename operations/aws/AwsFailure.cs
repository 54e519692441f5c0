using System.Net;
using Amazon.Runtime;

namespace CardWeb.Tf.Operations.Aws;

/// <summary>Failures to reach a service of AWS, after the SDK has tried again.</summary>
internal static class AwsFailure
{
    /// <summary>Whether an exception says that a service did not answer, or answered with a failure of its own.</summary>
    public static bool IsOne(Exception e, CancellationToken cancel) =>
        e is AmazonClientException or HttpRequestException or IOException
        || (e is AmazonServiceException failed && (IsSilent(failed) || failed.StatusCode >= HttpStatusCode.InternalServerError))
        || (e is OperationCanceledException && !cancel.IsCancellationRequested);

    /// <summary>The error for the user.</summary>
    public static OperationException NoAnswer(string service, IClientConfig config, Exception e) => e is AmazonServiceException failed && !IsSilent(failed)
        ? new OperationException($"{service} fails with HTTP {(int)failed.StatusCode}, {config.MaxErrorRetry + 1} times: {e.Message}", e)
        : new OperationException($"{service} does not answer at {config.ServiceURL ?? config.RegionEndpoint?.SystemName}: {e.Message}", e);

    private static bool IsSilent(AmazonServiceException e) => e.StatusCode == default;
}
