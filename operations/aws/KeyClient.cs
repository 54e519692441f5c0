using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace CardWeb.Tf.Operations.Aws;

/// <summary>Asks AWS's key management.</summary>
public sealed class KeyClient(AwsAccess access) : IDisposable
{
    private readonly AmazonKeyManagementServiceClient _kms = access.Kms();

    /// <summary>What the service says of a key, by its id or its alias; null when there is none.</summary>
    public Task<KeyMetadata?> DescribeAsync(string key, CancellationToken cancel) => CallAsync<KeyMetadata?>("DescribeKey", cancel, async () =>
    {
        try
        {
            return (await _kms.DescribeKeyAsync(key, cancel)).KeyMetadata;
        }
        catch (NotFoundException)
        {
            return null;
        }
    });

    /// <summary>The ids of all keys of the account in the region.</summary>
    public Task<List<string>> ListAsync(CancellationToken cancel) => CallAsync("ListKeys", cancel, async () =>
    {
        List<string> ids = [];
        await foreach (var key in _kms.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(cancel))
            ids.Add(key.KeyId);

        return ids;
    });

    /// <summary>Makes a symmetric key that encrypts, and returns its id.</summary>
    public Task<string> CreateAsync(string description, CancellationToken cancel) => CallAsync("CreateKey", cancel, async () =>
    {
        CreateKeyRequest request = new() { Description = description, KeySpec = KeySpec.SYMMETRIC_DEFAULT, KeyUsage = KeyUsageType.ENCRYPT_DECRYPT };
        return (await _kms.CreateKeyAsync(request, cancel)).KeyMetadata.KeyId;
    });

    /// <summary>Gives a key an alias.</summary>
    public Task NameAsync(string id, string alias, CancellationToken cancel) =>
        CallAsync("CreateAlias", cancel, () => _kms.CreateAliasAsync(alias, id, cancel));

    /// <inheritdoc />
    public void Dispose() => _kms.Dispose();

    private async Task<T> CallAsync<T>(string action, CancellationToken cancel, Func<Task<T>> call)
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
