using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace CardWeb.Tf.Operations.Aws.Inventory;

/// <summary>What hangs on the keys.</summary>
internal sealed class KeyParts(AwsAccess access) : IPartReader
{
    private readonly AmazonKeyManagementServiceClient _kms = access.Kms();

    public async Task<IReadOnlyList<FoundPart>> ReadAsync(InventoryQuestion question, CancellationToken cancel)
    {
        var each = await Task.WhenAll(question.Keys.Select(key => OfAsync(key, cancel)));
        return [.. each.SelectMany(parts => parts)];
    }

    public void Dispose() => _kms.Dispose();

    private Task<IReadOnlyList<FoundPart>> OfAsync(string key, CancellationToken cancel) => SdkCall.RunAsync<IReadOnlyList<FoundPart>>(
        "kms",
        $"the grants and aliases of the key {key}",
        _kms.Config,
        async () =>
        {
            List<FoundPart> found = [];
            await foreach (var grant in _kms.Paginators.ListGrants(new ListGrantsRequest { KeyId = key }).Grants.WithCancellation(cancel))
                found.Add(new(PartKind.KeyGrant, key, grant.GrantId, $"{grant.GranteePrincipal}: {string.Join(", ", grant.Operations ?? [])}"));

            await foreach (var alias in _kms.Paginators.ListAliases(new ListAliasesRequest { KeyId = key }).Aliases.WithCancellation(cancel))
                found.Add(new(PartKind.KeyAlias, key, alias.AliasName, alias.AliasName));

            return found;
        },
        cancel);
}
