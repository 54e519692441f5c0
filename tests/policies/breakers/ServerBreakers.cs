namespace CardWeb.Tf.Tests.Policies;

internal static class ServerBreakers
{
    private const string Golden = "aws_instance.golden";
    private const string Template = "aws_launch_template.fleet";
    private const string Image = "image-encrypted@aws_ami_from_instance.v1";

    public static IEnumerable<Breaker> All =>
    [
        Of("server-imdsv2", """{"metadata_options": [{"http_tokens": "optional", "http_put_response_hop_limit": 1}]}"""),
        Of("server-imdsv2", """{"metadata_options": [{"http_put_response_hop_limit": 1}]}"""),
        Of("server-imdsv2", """{"metadata_options": [{"http_tokens": "${var.tokens}", "http_put_response_hop_limit": 1}]}"""),
        Of("server-imdsv2", """{"metadata_options": null}""", "server-metadata-hops@" + Golden),
        Of("server-imdsv2", """{"metadata_options": null, "dynamic": {"metadata_options": {"for_each": [1], "content": {"http_tokens": "required"}}}}""", "server-metadata-hops@" + Golden),
        OfTemplate("server-imdsv2", """{"metadata_options": {"http_tokens": "optional"}}"""),
        OfTemplate("server-imdsv2", """{"metadata_options": null}""", "server-metadata-hops@" + Template),
        Of("server-metadata-hops", """{"metadata_options": [{"http_tokens": "required", "http_put_response_hop_limit": 2}]}"""),
        OfTemplate("server-metadata-hops", """{"metadata_options": {"http_put_response_hop_limit": null}}"""),
        Of("server-volumes-encrypted", """{"root_block_device": null}""", Image),
        Of("server-volumes-encrypted", """{"root_block_device": {"encrypted": false}}""", Image),
        Of("server-volumes-encrypted", """{"root_block_device": {"encrypted": "false"}}""", Image),
        Of("server-volumes-encrypted", """{"root_block_device": {"encrypted": "${var.encrypted}"}}""", Image),
        Of("server-volumes-encrypted", """{"ebs_block_device": [{"encrypted": true}, {"device_name": "/dev/sdg"}]}""", Image),
        Of("server-volumes-encrypted", """{"dynamic": {"ebs_block_device": {"for_each": "${var.disks}", "content": {}}}}""", Image),
        new("server-volumes-encrypted", "aws_ebs_volume.data", """{"aws_ebs_volume": {"data": {"size": 8}}}"""),
        OfTemplate("template-volumes-encrypted", """{"block_device_mappings": null}"""),
        OfTemplate("template-volumes-encrypted", """{"block_device_mappings": [{"ebs": {"encrypted": true}}, {"ebs": {"encrypted": false}}]}"""),
        OfTemplate("template-volumes-encrypted", """{"block_device_mappings": "${var.disks}"}"""),
        Of("server-no-public-address", """{"associate_public_ip_address": true}"""),
        Of("server-no-public-address", """{"associate_public_ip_address": "${var.public}"}"""),
        Of("server-no-public-address", """{"subnet_id": "subnet-0123456789abcdef0"}"""),
        Of("server-no-public-address", """{"subnet_id": null}"""),
        OfTemplate("server-no-public-address", """{"network_interfaces": [{"associate_public_ip_address": "true"}]}"""),
        new("server-no-public-address", "aws_autoscaling_group.fleet", """{"aws_autoscaling_group": {"fleet": {"vpc_zone_identifier": ["${aws_subnet.private_a.id}", "${aws_subnet.private_b.id}", "subnet-0123456789abcdef0"]}}}"""),
        new("server-no-public-address", "aws_eip.web", """{"aws_eip": {"web": {"instance": "${aws_instance.golden.id}"}}}"""),
        new("server-no-public-address", "aws_eip.web", """{"aws_eip": {"web": {"network_interface": "${aws_instance.golden.primary_network_interface_id}"}}}"""),
        new("server-no-public-address", "aws_eip_association.web", """{"aws_eip_association": {"web": {"instance_id": "${aws_instance.golden.id}"}}}"""),
        Of("server-monitoring", """{"monitoring": false}"""),
        OfTemplate("server-monitoring", """{"monitoring": null}"""),
        Of("server-ebs-optimized", """{"ebs_optimized": null}"""),
        OfTemplate("server-ebs-optimized", """{"ebs_optimized": "false"}"""),
        Of("server-profile", """{"iam_instance_profile": null}""", "server-session-manager@" + Golden),
        OfTemplate("server-profile", """{"iam_instance_profile": {"arn": null}}""", "server-session-manager@" + Template),
        Of("server-session-manager", """{"key_name": "card-web"}"""),
        Of("server-session-manager", """{"iam_instance_profile": "somebody-elses"}"""),
        new("server-session-manager", Golden, """{"aws_iam_role_policy_attachment": {"server": {"count": 0}}}""", "server-session-manager@" + Template),
        new("server-session-manager", Golden, """{"aws_iam_role_policy_attachment": {"server": {"role": "${aws_iam_role.other.name}"}}}""", "server-session-manager@" + Template),
        Of("user-data-no-secrets", """{"user_data": "export AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY1"}"""),
        Of("user-data-no-secrets", """{"user_data": "echo AKIAIOSFODNN7EXAMPLE"}"""),
        Of("user-data-no-secrets", """{"user_data": "DB_PASSWORD='correct horse'"}"""),
        Of("user-data-no-secrets", """{"user_data_base64": "cGFzc3dvcmQ6IGh1bnRlcjItaHVudGVyMg=="}"""),
        Of("user-data-no-secrets", """{"user_data": "token ${data.aws_ssm_parameter.password.value}"}"""),
        OfTemplate("user-data-no-secrets", """{"user_data": "${base64encode(\"-----BEGIN RSA PRIVATE KEY-----\")}"}"""),
        OfTemplate("user-data-no-secrets", """{"user_data": "${filebase64(var.file)}"}"""),
    ];

    private static Breaker Of(string rule, string patch, params string[] also) => new(rule, Golden, $$$"""{"aws_instance": {"golden": {{{patch}}} } }""", also);

    private static Breaker OfTemplate(string rule, string patch, params string[] also) => new(rule, Template, $$$"""{"aws_launch_template": {"fleet": {{{patch}}} } }""", also);
}
