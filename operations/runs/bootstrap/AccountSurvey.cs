using System.Net;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Amazon.Runtime;
using Amazon.S3;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Aws;

namespace CardWeb.Tf.Operations.Runs.Bootstrap;

/// <summary>
/// Looks in an account for what a bootstrap makes and could not make twice. What may be set again, such as a bucket's
/// versioning, is not looked for.
/// </summary>
public sealed class AccountSurvey(AwsAccess access, AccountSettings account)
{
    private const string Iam = "iam";
    private const string IamVersion = "2010-05-08";

    /// <summary>The id for Terraform's import of each thing that is there, by its address in the bootstrap stack.</summary>
    /// <exception cref="OperationException">A name is another account's, or the credentials are not enough.</exception>
    public async Task<IReadOnlyDictionary<string, string>> RunAsync(CancellationToken cancel)
    {
        try
        {
            (string Address, string? Id)[] all =
            [
                .. await BucketAsync(account.StateBucket, BootstrapAddress.StateBucket, BootstrapAddress.Lifecycle, cancel),
                .. await BucketAsync(account.LogBucket, BootstrapAddress.LogBucket, BootstrapAddress.LogLifecycle, cancel),
                .. await KeyAsync(cancel),
                (BootstrapAddress.IdentityProvider, await IdentityAsync(cancel)),
                (BootstrapAddress.PlanRole, await RoleAsync(account.PlanRole, cancel)),
                .. await ApplyRolesAsync(cancel),
                .. await new PolicySurvey(access, account).RunAsync(cancel),
            ];
            return all.Where(found => found.Id is not null).ToDictionary(found => found.Address, found => found.Id!, StringComparer.Ordinal);
        }
        catch (Exception e) when (e is AwsRefusalException or AmazonServiceException)
        {
            throw new OperationException(
                $"Account {account.AccountId} could not be looked at: {e.Message} "
                + "A bootstrap makes buckets, a key and roles: use credentials of an administrator of the account.", e);
        }
    }

    private async Task<(string Address, string? Id)[]> BucketAsync(string name, string address, string lifecycle, CancellationToken cancel)
    {
        using var s3 = access.S3();
        if (!await new OwnBucket(s3, account, name).IsThereAsync(cancel))
            return [];

        try
        {
            var expiry = await s3.GetLifecycleConfigurationAsync(name, cancel);
            return [(address, name), (lifecycle, expiry.Configuration?.Rules is { Count: > 0 } ? name : null)];
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            return [(address, name)];
        }
    }

    private async Task<(string Address, string? Id)[]> KeyAsync(CancellationToken cancel)
    {
        using KeyClient client = new(access);
        if (await client.DescribeAsync(account.KeyAlias, cancel) is { } named)
            return [(BootstrapAddress.Key, UsableId(named)), (BootstrapAddress.KeyAlias, account.KeyAlias)];

        // A run that was stopped between the key and its name.
        foreach (var id in await client.ListAsync(cancel))
        {
            if (await client.DescribeAsync(id, cancel) is { } key && IsOurs(key))
                return [(BootstrapAddress.Key, id)];
        }

        return [];
    }

    private bool IsOurs(KeyMetadata key) => key.Description == account.KeyDescription && key.KeyState == KeyState.Enabled;

    private string UsableId(KeyMetadata key) =>
        key.KeyState != KeyState.PendingDeletion && key.KeyState != KeyState.Disabled ? key.KeyId : throw new OperationException(
            $"The key '{account.KeyAlias}' ({key.KeyId}) is {key.KeyState}: no state can be read. "
            + $"Bring it back ('aws kms cancel-key-deletion --key-id {key.KeyId}', then 'aws kms enable-key --key-id {key.KeyId}') and run this again.");

    private async Task<string?> IdentityAsync(CancellationToken cancel) =>
        await IsThereAsync("GetOpenIDConnectProvider", "OpenIDConnectProviderArn", account.IdentityProviderArn, cancel) ? account.IdentityProviderArn : null;

    private async Task<string?> RoleAsync(string name, CancellationToken cancel) =>
        await IsThereAsync("GetRole", "RoleName", name, cancel) ? name : null;

    private async Task<List<(string Address, string? Id)>> ApplyRolesAsync(CancellationToken cancel)
    {
        List<(string Address, string? Id)> roles = [];
        foreach (var environment in account.Environments)
            roles.Add((BootstrapAddress.ApplyRole(environment), await RoleAsync(AccountSettings.ApplyRole(environment), cancel)));

        return roles;
    }

    private async Task<bool> IsThereAsync(string action, string parameter, string value, CancellationToken cancel)
    {
        using QueryClient client = new(access, Iam, IamVersion);
        try
        {
            _ = await client.CallAsync(action, [new(parameter, value)], cancel);
            return true;
        }
        catch (AwsRefusalException e) when (e.Code is "NoSuchEntity")
        {
            return false;
        }
    }
}
