using Amazon.Runtime;

namespace CardWeb.Tf.Operations.Aws;

/// <summary>Calls a service through its own SDK, with this program's errors.</summary>
internal static class SdkCall
{
    /// <summary>Calls it.</summary>
    /// <exception cref="AwsRefusalException">AWS refuses it.</exception>
    /// <exception cref="OperationException">The service does not answer.</exception>
    public static async Task<T> RunAsync<T>(string service, string what, IClientConfig config, Func<Task<T>> call, CancellationToken cancel)
    {
        try
        {
            return await call();
        }
        catch (AmazonServiceException e) when ((int)e.StatusCode is >= 300 and < 500)
        {
            throw new AwsRefusalException(e.ErrorCode ?? "", $"{service} refused to tell {what} with HTTP {(int)e.StatusCode}: {e.Message}");
        }
        catch (Exception e) when (AwsFailure.IsOne(e, cancel))
        {
            throw AwsFailure.NoAnswer(service, config, e);
        }
    }
}
