namespace CardWeb.Tf.Environments;

/// <summary>State in S3: encrypted, in one account alone, and locked by S3 itself while somebody works on it.</summary>
internal static class RemoteState
{
    internal static void Configure(CardWebStack stack, EnvironmentSettings settings)
    {
        var backend = new S3Backend(stack, new S3BackendConfig
        {
            Bucket = settings.StateBucket,
            Key = settings.StateKey,
            Region = settings.Region,
            Encrypt = true,
            AllowedAccountIds = [settings.AccountId],
        });

        // The binding of CDKTF 0.21 has no property for native locking, which came with Terraform 1.10.
        backend.AddOverride("use_lockfile", true);
    }
}
