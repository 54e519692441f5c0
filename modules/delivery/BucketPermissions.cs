namespace CardWeb.Tf.Modules;

/// <summary>What reading and deploying do with buckets, the state's and those that an environment's stack makes, by name. Neither opens what is in them.</summary>
internal static class BucketPermissions
{
    private static readonly string[] Reading =
    [
        "s3:Get*Configuration",
        "s3:GetBucket*",
        "s3:ListBucket",
    ];

    internal static PolicyStatement Read(AwsAccount account, IReadOnlyList<string> buckets) => On("ReadBuckets", Reading, account, buckets);

    internal static IEnumerable<PolicyStatement> Make(ApplyRoleOptions options) =>
        options.Buckets is [] ? [] : [On("Buckets", DeployActions.Buckets, options.Store.Account, options.Buckets)];

    private static PolicyStatement On(string sid, IReadOnlyList<string> actions, AwsAccount account, IReadOnlyList<string> buckets) =>
        new() { Sid = sid, Action = actions, Resource = [.. buckets.Select(account.Bucket)] };
}
