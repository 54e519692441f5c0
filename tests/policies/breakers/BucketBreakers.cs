namespace CardWeb.Tf.Tests.Policies;

internal static class BucketBreakers
{
    private const string Encryption = "aws_s3_bucket_server_side_encryption_configuration";
    private const string Closed = "aws_s3_bucket_public_access_block";
    private const string Lifecycle = "aws_s3_bucket_lifecycle_configuration";
    private const string Policy = "aws_s3_bucket_policy";

    public static IEnumerable<Breaker> All =>
    [
        State("bucket-versioned", "aws_s3_bucket_versioning", "null"),
        State("bucket-versioned", "aws_s3_bucket_versioning", """{"versioning_configuration": {"status": "Suspended"}}"""),
        State("bucket-versioned", "aws_s3_bucket_versioning", """{"count": 0}"""),
        State("bucket-versioned", "aws_s3_bucket_versioning", """{"bucket": "another"}"""),
        State("bucket-encrypted", Encryption, "null", "bucket-kms@aws_s3_bucket.state"),
        State("bucket-encrypted", Encryption, """{"rule": [{"bucket_key_enabled": true}]}""", "bucket-kms@aws_s3_bucket.state"),
        State("bucket-kms", Encryption, """{"rule": [{"apply_server_side_encryption_by_default": {"sse_algorithm": "AES256"}}]}"""),
        State("bucket-kms", Encryption, """{"rule": [{"apply_server_side_encryption_by_default": {"sse_algorithm": "aws:kms"}}]}"""),
        State("bucket-closed", Closed, "null"),
        State("bucket-closed", Closed, """{"block_public_acls": false}"""),
        State("bucket-closed", Closed, """{"block_public_policy": null}"""),
        State("bucket-closed", Closed, """{"ignore_public_acls": "false"}"""),
        State("bucket-closed", Closed, """{"restrict_public_buckets": "${var.restrict}"}"""),
        State("bucket-tls", Policy, "null"),
        State("bucket-tls", Policy, """{"policy": "${data.aws_iam_policy_document.state.json}"}"""),
        Tls("\"Effect\":\"Allow\"", "*", "s3:*", "arn:aws:s3:::web-state\",\"arn:aws:s3:::web-state/*", "{\"Bool\":{\"aws:SecureTransport\":\"false\"}}"),
        Tls("\"Effect\":\"Deny\"", "arn:aws:iam::111111111111:root", "s3:*", "arn:aws:s3:::web-state\",\"arn:aws:s3:::web-state/*", "{\"Bool\":{\"aws:SecureTransport\":\"false\"}}"),
        Tls("\"Effect\":\"Deny\"", "*", "s3:PutObject", "arn:aws:s3:::web-state\",\"arn:aws:s3:::web-state/*", "{\"Bool\":{\"aws:SecureTransport\":\"false\"}}"),
        Tls("\"Effect\":\"Deny\"", "*", "s3:*", "arn:aws:s3:::web-state", "{\"Bool\":{\"aws:SecureTransport\":\"false\"}}"),
        Tls("\"Effect\":\"Deny\"", "*", "s3:*", "arn:aws:s3:::web-state/*", "{\"Bool\":{\"aws:SecureTransport\":\"false\"}}"),
        Tls("\"Effect\":\"Deny\"", "*", "s3:*", "*", "{\"Bool\":{\"aws:SecureTransport\":\"true\"}}"),
        Tls("\"Effect\":\"Deny\"", "*", "s3:*", "*", "{\"Bool\":{\"aws:SecureTransport\":\"false\"},\"StringEquals\":{\"aws:SourceAccount\":\"1\"}}"),
        State("bucket-logged", "aws_s3_bucket_logging", "null"),
        State("bucket-logged", "aws_s3_bucket_logging", """{"bucket": "${aws_s3_bucket.other.id}"}"""),
        State("bucket-old-versions-expire", Lifecycle, "null"),
        State("bucket-old-versions-expire", Lifecycle, """{"rule": [{"status": "Disabled", "noncurrent_version_expiration": {"noncurrent_days": 365}}]}"""),
        State("bucket-old-versions-expire", Lifecycle, """{"rule": [{"status": "Enabled", "expiration": {"days": 365}}]}"""),
        State("bucket-old-versions-expire", Lifecycle, """{"rule": [{"status": "Enabled", "filter": [{"prefix": "old/"}], "noncurrent_version_expiration": {"noncurrent_days": 365}}]}"""),
        State("bucket-old-versions-expire", Lifecycle, """{"rule": [{"status": "Enabled", "filter": [{"tag": {"key": "a", "value": "b"}}], "noncurrent_version_expiration": {"noncurrent_days": 365}}]}"""),
        new("bucket-logged", "aws_s3_bucket.logs", """{"aws_s3_bucket_logging": {"logs": {"count": 0}}}"""),
    ];

    private static Breaker State(string rule, string type, string patch, params string[] also) => new(rule, "aws_s3_bucket.state", $$$"""{"{{{type}}}": {"state": {{{patch}}} } }""", also);

    private static Breaker Tls(string effect, string principal, string action, string resource, string condition)
    {
        var policy = $$"""{"Statement":[{ {{effect}},"Principal":{"AWS":"{{principal}}"},"Action":"{{action}}","Resource":["{{resource}}"],"Condition":{{condition}} }]}""";
        return State("bucket-tls", Policy, $$"""{"policy": {{System.Text.Json.JsonSerializer.Serialize(policy)}} }""");
    }
}
