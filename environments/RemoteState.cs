using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Environments;

/// <summary>State in S3: encrypted, in one account alone, and locked by S3 itself while someone works on it.</summary>
internal static class RemoteState
{
    internal static void Configure(CardWebStack stack, EnvironmentSettings settings) =>
        Configure(stack, settings.StateBucket, settings.StateKey, settings.StateKeyAlias, settings.Account);

    internal static void Configure(BootstrapStack stack, AccountSettings account) =>
        Configure(stack, account.StateBucket, account.StateKey, account.KeyAlias, account.Account);

    private static void Configure(TerraformStack stack, string bucket, string key, string encryption, AwsAccount account)
    {
        var backend = new S3Backend(stack, new S3BackendConfig
        {
            Bucket = bucket,
            Key = key,
            Region = account.Region,
            Encrypt = true,

            // Without it Terraform asks for S3's own encryption, and goes past the key that the bucket is set to.
            KmsKeyId = account.KeyAlias(encryption),
            AllowedAccountIds = [account.Id],
        });

        // The binding of CDKTF 0.21 has no property for native locking, which came with Terraform 1.10.
        backend.AddOverride("use_lockfile", true);
    }
}
