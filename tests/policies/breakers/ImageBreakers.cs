namespace CardWeb.Tf.Tests.Policies;

internal static class ImageBreakers
{
    public static IEnumerable<Breaker> All =>
    [
        Lookup("""{"owners": null}"""),
        Lookup("""{"owners": []}"""),
        Lookup("""{"owners": ["*"]}"""),
        Lookup("""{"owners": ["${var.owner}"]}"""),
        new("image-encrypted", "aws_ami_from_instance.v1", """{"aws_ami_from_instance": {"v1": {"source_instance_id": "i-0123456789abcdef0"}}}"""),
        new("image-encrypted", "aws_ami_copy.x", """{"aws_ami_copy": {"x": {"kms_key_id": "arn:aws:kms:us-west-2:111111111111:key/1"}}}"""),
        new("image-encrypted", "aws_ami_copy.x", """{"aws_ami_copy": {"x": {"encrypted": true}}}"""),
        new("image-encrypted", "aws_ami.x", """{"aws_ami": {"x": {"ebs_block_device": [{"device_name": "/dev/xvda", "snapshot_id": "snap-0123"}]}}}"""),
        new("image-not-public", "aws_ami_launch_permission.x", """{"aws_ami_launch_permission": {"x": {"image_id": "${aws_ami_from_instance.v1.id}", "group": "all"}}}"""),
        new("image-not-public", "aws_ami_launch_permission.x", """{"aws_ami_launch_permission": {"x": {"image_id": "${aws_ami_from_instance.v1.id}", "account_id": "${var.account}"}}}"""),
    ];

    private static Breaker Lookup(string patch) => new("image-lookup-owner", "data.aws_ami.base", $$$"""{"data": {"aws_ami": {"base": {{{patch}}} } } }""");
}
