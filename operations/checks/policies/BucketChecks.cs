using System.Text.Json.Nodes;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Checks.Policies;

/// <summary>Buckets, with what is said of them in resources of their own; attributes of the bucket itself, which the provider calls deprecated, count for nothing.</summary>
internal static class BucketChecks
{
    private const string Bucket = "aws_s3_bucket";
    private static readonly string[] Switches = ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"];

    public static IReadOnlyList<PolicyCheck> All { get; } =
    [
        Check(BucketPolicies.Versioned, (stack, bucket) => Of(stack, "aws_s3_bucket_versioning", bucket).Any(each => each.At("versioning_configuration.status").Is("Enabled")), "it keeps no old versions", "aws_s3_bucket_versioning, \"Enabled\""),
        Check(BucketPolicies.Encrypted, (stack, bucket) => Encryption(stack, bucket).Any(each => each["sse_algorithm"].IsTold() && !each["sse_algorithm"].IsExpression()), "it does not encrypt by itself", "aws_s3_bucket_server_side_encryption_configuration"),
        Check(BucketPolicies.Kms, (stack, bucket) => TakesLogs(stack, bucket) || Encryption(stack, bucket).Any(each => each["sse_algorithm"]?.ToString() is "aws:kms" or "aws:kms:dsse" && each["kms_master_key_id"].IsTold()), "it does not encrypt with a key of its own", "sse_algorithm = \"aws:kms\" with kms_master_key_id"),
        Check(BucketPolicies.Closed, (stack, bucket) => Of(stack, "aws_s3_bucket_public_access_block", bucket).Any(block => Switches.All(name => block[name].IsTrue())), "not all that is public is blocked", "aws_s3_bucket_public_access_block with all four"),
        Check(BucketPolicies.Tls, (stack, bucket) => Of(stack, "aws_s3_bucket_policy", bucket).Any(policy => BucketPolicyText.DemandsTls(policy["policy"])), "its policy does not deny what comes without TLS, as far as can be told", "a statement that denies s3:* on the bucket and all in it where aws:SecureTransport is false"),
        Check(BucketPolicies.Logged, (stack, bucket) => IsTargetOf(stack, bucket) || Of(stack, "aws_s3_bucket_logging", bucket).Any(each => each["target_bucket"].IsTold()), "its access is not logged", "aws_s3_bucket_logging"),
        Check(BucketPolicies.Expires, (stack, bucket) => Rules(stack, bucket).Any(IsForAll), "its old versions are kept for ever", "a rule for all of it, \"Enabled\", with noncurrent_version_expiration"),
    ];

    /// <summary>The rules by which a bucket's objects expire.</summary>
    public static IEnumerable<JsonObject> Rules(SynthesizedStack stack, StackResource bucket) =>
        Of(stack, "aws_s3_bucket_lifecycle_configuration", bucket).SelectMany(each => each.Body.Blocks("rule")).Where(rule => rule["status"].Is("Enabled"));

    private static PolicyCheck Check(PolicyRule rule, Func<SynthesizedStack, StackResource, bool> isRight, string wrong, string wanted) =>
        new(rule, stack => stack.Each(Bucket).Unless(bucket => isRight(stack, bucket), wrong, wanted));

    private static IEnumerable<StackResource> Of(SynthesizedStack stack, string type, StackResource bucket) =>
        stack.Certain(type).Where(each => IsMeant(stack, each["bucket"], bucket));

    private static bool IsMeant(SynthesizedStack stack, JsonNode? value, StackResource bucket) =>
        stack.Referred(value)?.Address == bucket.Address || (value.IsTold() && value!.ToString() == bucket["bucket"]?.ToString());

    private static IEnumerable<JsonObject> Encryption(SynthesizedStack stack, StackResource bucket) =>
        Of(stack, "aws_s3_bucket_server_side_encryption_configuration", bucket).SelectMany(each => each.Body.Blocks("rule"))
            .SelectMany(rule => rule.Blocks("apply_server_side_encryption_by_default"));

    private static bool IsForAll(JsonObject rule) =>
        rule.At("noncurrent_version_expiration.noncurrent_days").Number() > 0
        && !rule["prefix"].IsTold()
        && rule.Blocks("filter").All(filter => filter.All(part => part.Key == "prefix" && !part.Value.IsTold() || part.Value is null or JsonArray and []));

    // Neither a balancer nor S3 itself can deliver logs into a bucket with a key of the account's own:
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html
    private static bool TakesLogs(SynthesizedStack stack, StackResource bucket) => IsTargetOf(stack, bucket)
        || stack.Each(BalancerChecks.Balancers).Any(balancer => IsMeant(stack, balancer.At("access_logs.bucket"), bucket) || IsMeant(stack, balancer.At("connection_logs.bucket"), bucket));

    // Were that one logged too, each log would make another.
    private static bool IsTargetOf(SynthesizedStack stack, StackResource bucket) => stack.Each("aws_s3_bucket_logging").Any(each => IsMeant(stack, each["target_bucket"], bucket));
}
