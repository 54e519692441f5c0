using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.Aws.Inventory;
using CardWeb.Tf.Operations.Checks.Drift;

namespace CardWeb.Tf.Tests.Operations.Checks.Drift;

/// <summary>What hangs on resources and is not in the code, and what the plan says of it that has its cause there.</summary>
public sealed class PartFindingsTests
{
    private const string Private = """{"id": "i-1", "associate_public_ip_address": false}""", Public = """{"id": "i-1", "associate_public_ip_address": true}""";

    /// <summary>Those that the emulator does not make: AWS's answers of them are read in <see cref="Aws.Inventory.PartsTests"/>.</summary>
    internal static IEnumerable<PartKind> Kinds => typeof(PartFindingsTests).GetMethod(nameof(What_no_one_wants_is_told_with_the_command_that_removes_it))!
        .GetCustomAttributes(typeof(TestCaseAttribute), inherit: false).Select(test => (PartKind)((TestCaseAttribute)test).Arguments[0]!);

    [TestCase(PartKind.TrafficSource, "arn:lattice", "", "Critical aws autoscaling detach-traffic-sources --auto-scaling-group-name it --traffic-sources Identifier=arn:lattice --region us-west-2")]
    [TestCase(PartKind.PropagatedRoute, "0.0.0.0/1", "vgw-1", "Critical aws ec2 disable-vgw-route-propagation --route-table-id it --gateway-id vgw-1 --region us-west-2")]
    [TestCase(PartKind.SubnetRouteTable, "rtb-1", "rtbassoc-1", "Critical aws ec2 disassociate-route-table --association-id rtbassoc-1 --region us-west-2")]
    [TestCase(PartKind.TransitGatewayAttachment, "tgw-attach-1", "", "Warning aws ec2 delete-transit-gateway-vpc-attachment --transit-gateway-attachment-id tgw-attach-1 --region us-west-2")]
    [TestCase(PartKind.ListenerCertificate, "arn:other", "", "Warning aws elbv2 remove-listener-certificates --listener-arn it --certificates CertificateArn=arn:other --region us-west-2")]
    [TestCase(PartKind.PublicAddress, "192.0.2.1", "", "Critical aws ec2 describe-network-interfaces --filters Name=attachment.instance-id,Values=it --region us-west-2")]
    [TestCase(PartKind.BucketPayer, "it", "", "Warning aws s3api put-bucket-request-payment --bucket it --request-payment-configuration Payer=BucketOwner --region us-west-2")]
    [TestCase(PartKind.BucketObjectLock, "it", "", "Warning aws s3api put-object-lock-configuration --bucket it --object-lock-configuration ObjectLockEnabled=Enabled --region us-west-2")]
    public void What_no_one_wants_is_told_with_the_command_that_removes_it(PartKind kind, string id, string handle, string told)
    {
        var finding = Given.Found(Given.Nothing with { Parts = [new(kind, "it", id, "text", handle)] }).Single();
        Assert.That($"{finding.Severity} {finding.Command}", Is.EqualTo(told));
        Assert.That((finding.Category, finding.PhysicalId, finding.NeedsHand), Is.EqualTo((FindingCategory.Unmanaged, id, true)));
    }

    [TestCase("aws_route.a", """{"route_table_id": "rtb-1", "destination_cidr_block": "0.0.0.0/0"}""", PartKind.Route, "rtb-1", "0.0.0.0/0")]
    [TestCase("aws_route_table.a", """{"id": "rtb-1"}""", PartKind.RouteTable, "vpc-1", "rtb-1")]
    [TestCase("aws_lb_listener_certificate.a", """{"certificate_arn": "arn:other"}""", PartKind.ListenerCertificate, "arn:l", "arn:other")]
    [TestCase("aws_s3_bucket_replication_configuration.a", """{"bucket": "b"}""", PartKind.BucketReplication, "b", "rule")]
    [TestCase("aws_autoscaling_group.a", """{"name": "g", "protect_from_scale_in": true}""", PartKind.ProtectedServer, "g", "i-1")]
    [TestCase("aws_launch_template.a", """{"id": "lt-1", "latest_version": 2}""", PartKind.TemplateVersion, "lt-1", "2")]
    public void What_the_code_makes_is_none_of_it(string address, string values, PartKind kind, string holder, string id) =>
        Assert.That(Given.Found(Given.Nothing with { Parts = [new(kind, holder, id, "text")] }, RecordedResource.Calm(address, values)), Is.Empty);

    [Test]
    public void A_subscription_that_waits_to_be_confirmed_is_known_by_its_endpoint()
    {
        var own = RecordedResource.Calm("aws_sns_topic_subscription.a", """{"arn": "pending confirmation", "protocol": "email", "endpoint": "on-call@a.example"}""");
        var inventory = Given.Nothing with
        {
            Parts = [new(PartKind.Subscription, "t", "PendingConfirmation", "email on-call@a.example"), new(PartKind.Subscription, "t", "PendingConfirmation", "email stranger@b.example")],
        };

        Assert.That(Given.Found(inventory, own).Select(finding => finding.Found), Is.EqualTo(["email stranger@b.example"]));
    }

    [TestCase(Private, TestName = "An_Elastic_IP_is_one_critical_finding_that_never_advises_to_apply")]
    [TestCase(Public, TestName = "And_still_when_an_apply_has_taken_it_into_the_state")]
    public void An_address(string recorded)
    {
        RecordedResource server = new("aws_instance.a", recorded, Public, Private)
        {
            Configured = """{"associate_public_ip_address": {"constant_value": false}}""", Actions = ["create", "delete"], ReplacePaths = """[["associate_public_ip_address"]]""",
        };
        FoundInstance found = new("i-1", "running", "") { Parts = [new(PartKind.ElasticIp, "i-1", "192.0.2.2", "an Elastic IP", "eipassoc-2")] };
        var finding = Given.Found(Given.Nothing with { Instances = [found] }, server).Single();

        Assert.That((finding.Severity, finding.NeedsHand), Is.EqualTo((Severity.Critical, true)));
        Assert.That(finding.Command, Is.EqualTo("aws ec2 disassociate-address --association-id eipassoc-2 --region us-west-2"));
    }

    [Test]
    public void A_launch_templates_version_is_changed_outside_and_told_once()
    {
        RecordedResource template = new("aws_launch_template.a", """{"id": "lt-1", "latest_version": 1, "instance_type": "a"}""", """{"id": "lt-1", "latest_version": 2, "instance_type": "b"}""", """{"id": "lt-1", "latest_version": 2, "instance_type": "a"}""");
        RecordedResource group = new("aws_autoscaling_group.a", Group(1), Group(1), Group(2));
        var inventory = Given.Nothing with { Templates = [new("lt-1", "1", new Dictionary<string, string>()), new("lt-1", "2", new Dictionary<string, string>())] };
        var finding = Given.Found(inventory, template, group).Single();

        Assert.That((finding.Severity, finding.Category, finding.Found), Is.EqualTo((Severity.Critical, FindingCategory.Unmanaged, "version 2")));
        Assert.That(finding.Command, Does.Contain("delete-launch-template-versions --launch-template-id lt-1 --versions 2"));
    }

    [Test]
    public void A_web_ACL_that_was_changed_and_changed_back_is_clean() => Assert.That(
        Given.Found(new RecordedResource("aws_wafv2_web_acl.a", """{"id": "w", "lock_token": "1"}""", """{"id": "w", "lock_token": "3"}""", """{"id": "w", "lock_token": "3"}""")), Is.Empty);

    [Test]
    public void What_applying_would_destroy_is_critical_and_set_back_by_hand()
    {
        const string Wanted = """{"id": "s", "cidr_block": "a"}""";
        RecordedResource subnet = new("aws_subnet.a", Wanted, """{"id": "s", "cidr_block": "b"}""", Wanted) { Actions = ["delete", "create"], ReplacePaths = """[["cidr_block"]]""" };
        var finding = Given.Found(subnet).Single();

        Assert.That((finding.Severity, finding.NeedsHand), Is.EqualTo((Severity.Critical, true)));
        Assert.That(finding.NextAction, Does.Contain("Don't apply"));
    }

    [Test]
    public void An_image_that_was_deregistered_is_critical_and_not_mended_by_applying()
    {
        RecordedResource image = new("aws_ami_from_instance.a", """{"id": "ami-1"}""", null, "{}");
        var finding = Given.Found(image).Single();

        Assert.That((finding.Severity, finding.Category, finding.NeedsHand), Is.EqualTo((Severity.Critical, FindingCategory.Missing, true)));
        Assert.That(finding.Command, Is.EqualTo("aws ec2 restore-image-from-recycle-bin --image-id ami-1 --region us-west-2"));
        Assert.That(finding.NextAction, Does.Contain("approve a new version"));
    }

    [Test]
    public void A_list_that_has_none_of_what_Terraform_has_just_read_is_an_error()
    {
        Comparison comparison = new(RecordedResource.Plan([RecordedResource.Calm("aws_vpc_security_group_ingress_rule.a", """{"security_group_rule_id": "sgr-1"}""")]), Given.Target(), new Dictionary<string, string>());

        Assert.That(() => comparison.EnsureWhole(Given.Nothing), Throws.TypeOf<OperationException>().With.Message.Contains("DescribeSecurityGroupRules").And.Message.Contains("sgr-1"));
        Assert.That(() => comparison.EnsureWhole(Given.Nothing with { GroupRules = [new("sgr-1", new() { Group = "sg", IsIngress = true, Protocol = "tcp", Peers = [] })] }), Throws.Nothing);
    }

    private static string Group(int version) => $$"""{"id": "g", "name": "g", "launch_template": [{"id": "lt-1", "version": "{{version}}"}]}""";
}
