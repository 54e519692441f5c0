using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace CardWeb.Tf.Operations.Aws;

/// <summary>Asks AWS's key management.</summary>
public sealed class KeyClient(AwsAccess access) : IDisposable
{
    private readonly AmazonKeyManagementServiceClient _kms = access.Kms();

    /// <summary>What the service says of a key, by its id or its alias; null when there is none.</summary>
    public Task<KeyMetadata?> DescribeAsync(string key, CancellationToken cancel) => CallAsync<KeyMetadata?>("DescribeKey", async () =>
    {
        try
        {
            return (await _kms.DescribeKeyAsync(key, cancel)).KeyMetadata;
        }
        catch (NotFoundException)
        {
            return null;
        }
    }, cancel);

    /// <summary>The ids of all keys of the account in the region.</summary>
    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancel) => CallAsync<IReadOnlyList<string>>("ListKeys", async () =>
    {
        List<string> ids = [];
        await foreach (var key in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(cancel))
            ids.Add(key.KeyId);

        return ids;
    }, cancel);

    /// <summary>Makes a symmetric key that encrypts, and returns its id.</summary>
    public Task<string> CreateAsync(string description, CancellationToken cancel) => CallAsync("CreateKey", async () =>
    {
        CreateKeyRequest request = new() { Description = description, KeySpec = KeySpec.SYMMETRIC_DEFAULT, KeyUsage = KeyUsageType.ENCRYPT_DECRYPT };
        return (await _kms.CreateKeyAsync(request, cancel)).KeyMetadata.KeyId;
    }, cancel);

    /// <summary>Gives a key an alias.</summary>
    public Task NameAsync(string id, string alias, CancellationToken cancel) =>
        CallAsync("CreateAlias", () => _kms.CreateAliasAsync(alias, id, cancel), cancel);

    /// <inheritdoc />
    public void Dispose() => _kms.Dispose();

    private async Task<T> CallAsync<T>(string action, Func<Task<T>> call, CancellationToken cancel)
    {
        try
        {
            return await call();
        }
        catch (AmazonKeyManagementServiceException e) when ((int)e.StatusCode is >= 400 and < 500)
        {
            throw new AwsRefusalException(e.ErrorCode ?? "", $"kms refused {action} with HTTP {(int)e.StatusCode}: {e.Message}");
        }
        catch (Exception e) when (AwsFailure.IsOne(e, cancel))
        {
            throw AwsFailure.NoAnswer("kms", _kms.Config, e);
        }
    }
}
