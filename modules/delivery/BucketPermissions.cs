namespace CardWeb.Tf.Modules;

/// <summary>What reading and deploying do with the buckets that an environment's stack makes, by name. Neither opens what is in them.</summary>
internal static class BucketPermissions
{
    private static readonly string[] Reading =
    [
        "s3:Get*Configuration",
        "s3:GetBucket*",
        "s3:ListBucket",
    ];

    internal static IEnumerable<PolicyStatement> Read(AwsAccount account, IReadOnlyList<string> buckets) => On("ReadBuckets", Reading, account, buckets);

    internal static IEnumerable<PolicyStatement> Make(ApplyRoleOptions options) => On("Buckets", DeployActions.Buckets, options.Store.Account, options.Buckets);

    private static IEnumerable<PolicyStatement> On(string sid, IReadOnlyList<string> actions, AwsAccount account, IReadOnlyList<string> buckets) =>
        buckets is [] ? [] : [new() { Sid = sid, Action = actions, Resource = [.. buckets.Select(account.Bucket)] }];
}
