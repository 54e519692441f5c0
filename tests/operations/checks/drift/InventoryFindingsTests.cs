using CardWeb.Tf.Operations.Checks.Drift;
using CardWeb.Tf.Operations.GroupRules;

namespace CardWeb.Tf.Tests.Operations.Checks.Drift;

/// <summary>What the API has and the code does not want, whatever the state has taken in.</summary>
public sealed class InventoryFindingsTests
{
    private static readonly GroupRule In = new() { Group = "sg-1", IsIngress = true, Peers = [new(GroupPeerKind.Range, "0.0.0.0/0")] };
    private static readonly RecordedResource Server = RecordedResource.Calm("aws_instance.a", """{"id": "i-1", "instance_state": "running"}""");
    private static readonly RecordedResource Rule = RecordedResource.Calm("aws_vpc_security_group_ingress_rule.a", """{"id": "sgr-1", "security_group_rule_id": "sgr-1"}""");
    private static readonly RecordedResource Attachment = RecordedResource.Calm("aws_iam_role_policy_attachment.a", """{"role": "web", "policy_arn": "arn:ssm"}""");

    [TestCase(GroupPeerKind.Range, "0.0.0.0/0", Severity.Critical)]
    [TestCase(GroupPeerKind.Range, "::/0", Severity.Critical)]
    [TestCase(GroupPeerKind.Range, "0.0.0.0/1", Severity.Critical)]
    [TestCase(GroupPeerKind.Range, "2600::/12", Severity.Critical)]
    [TestCase(GroupPeerKind.Range, "fc00::/7", Severity.Warning)]
    [TestCase(GroupPeerKind.Range, "10.0.0.0/8", Severity.Warning)]
    [TestCase(GroupPeerKind.PrefixList, "pl-1", Severity.Critical)]
    [TestCase(GroupPeerKind.Group, "sg-1", Severity.Warning)]
    public void A_rule_that_Terraform_does_not_know_is_critical_when_it_lets_the_internet_in(GroupPeerKind kind, string peer, Severity severity)
    {
        var finding = Found("sgr-9", In with { Protocol = "tcp", Ports = (22, 22), Peers = [new(kind, peer)] }).Single();
        Assert.That((finding.Category, finding.Severity, finding.PhysicalId, finding.NeedsHand), Is.EqualTo((FindingCategory.Unmanaged, severity, "sgr-9", true)));
        Assert.That(finding.Found, Is.EqualTo($"in: tcp 22 from {peer}"));
        Assert.That(finding.Command, Is.EqualTo("aws ec2 revoke-security-group-ingress --group-id sg-1 --security-group-rule-ids sgr-9 --region us-west-2"));
    }

    [Test]
    public void A_rule_that_lets_out_is_no_open_port()
    {
        var finding = Found("sgr-9", In with { IsIngress = false }).Single();
        Assert.That((finding.Severity, finding.Found), Is.EqualTo((Severity.Warning, "out: everything to 0.0.0.0/0")));
        Assert.That(finding.Command, Does.Contain("revoke-security-group-egress"));
    }

    [Test]
    public void A_rule_that_Terraform_manages_is_none_of_them() =>
        Assert.That(Found("sgr-1", In), Is.Empty);

    [TestCase("stopped", "Critical ChangedOutside aws_instance.a instance_state: running -> stopped, running")]
    [TestCase("stopping", "Critical ChangedOutside aws_instance.a instance_state: running -> stopping, running")]
    [TestCase("terminated", "Critical Missing aws_instance.a : there -> gone, there")]
    [TestCase("pending", null)]
    public void A_server_that_does_not_run_is_told(string state, string? text)
    {
        var found = Given.Found(Given.Nothing with { Instances = [new("i-1", state, "card-web01")] }, Server);
        Assert.That(found.Select(Given.Text), Is.EqualTo(text is null ? [] : new[] { text }));
        Assert.That(found.Select(finding => finding.Command), Is.All.EqualTo(state is "stopped" or "stopping" ? "aws ec2 start-instances --instance-ids i-1 --region us-west-2" : "dotnet run -- plan staging"));
    }

    [Test]
    public void A_server_with_the_environments_tags_that_no_one_knows_is_told_while_it_lives()
    {
        var inventory = Given.Nothing with { Instances = [new("i-1", "running", ""), new("i-8", "terminated", ""), new("i-9", "running", "extra")] };
        Assert.That(Given.Found(inventory, Server).Select(Given.Text), Is.EqualTo(["Warning Unmanaged i-9 :  -> extra, running, "]));
    }

    [TestCase("arn:aws:iam::aws:policy/AdministratorAccess", "{}", Severity.Critical)]
    [TestCase("arn:aws:iam::1:policy/mine", """{"Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}}""", Severity.Critical)]
    [TestCase("arn:aws:iam::1:policy/mine", """{"Statement": [{"Effect": "Allow", "Action": ["s3:*", "iam:*"], "Resource": ["*"]}]}""", Severity.Critical)]
    [TestCase("arn:aws:iam::1:policy/mine", """{"Statement": [{"Effect": "Allow", "NotAction": "s3:*", "NotResource": "arn:x"}]}""", Severity.Critical)]
    [TestCase("arn:aws:iam::1:policy/mine", """{"Statement": [{"Effect": "Deny", "Action": "*", "Resource": "*"}]}""", Severity.Warning)]
    [TestCase("arn:aws:iam::1:policy/mine", """{"Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}]}""", Severity.Warning)]
    public void A_policy_that_no_one_wants_is_worst_when_it_makes_an_administrator(string arn, string document, Severity severity)
    {
        var finding = Given.Found(Given.Nothing with { RolePolicies = [new("web", "arn:ssm", IsInline: false), new("web", arn, IsInline: false, document)] }, Attachment).Single();
        Assert.That((finding.Category, finding.Severity, finding.PhysicalId, finding.NeedsHand), Is.EqualTo((FindingCategory.Unmanaged, severity, arn, true)));
        Assert.That(finding.Command, Is.EqualTo($"aws iam detach-role-policy --role-name web --policy-arn {arn}"));
    }

    [Test]
    public void A_policy_that_the_code_takes_off_is_fixed_by_applying_whatever_the_state_took_in()
    {
        RecordedResource exclusive = new("aws_iam_role_policies_exclusive.a", """{"role_name": "web", "policy_names": ["x"]}""", """{"role_name": "web", "policy_names": ["x"]}""", """{"role_name": "web", "policy_names": []}""");
        var finding = Given.Found(Given.Nothing with { RolePolicies = [new("web", "x", IsInline: true, "{}")] }, exclusive).Single();
        Assert.That((finding.Category, finding.NeedsHand, finding.Found), Is.EqualTo((FindingCategory.Unmanaged, false, "written into web")));
    }

    [TestCase("versioning_configuration.status", Severity.Critical, "aws s3api put-bucket-versioning --bucket card-web-state-222222222222 --versioning-configuration Status=Enabled --region us-west-2")]
    [TestCase("block_public_acls", Severity.Critical, "dotnet run -- bootstrap staging")]
    [TestCase("target_bucket", Severity.Warning, "dotnet run -- bootstrap staging")]
    public void A_state_bucket_that_is_not_as_the_bootstrap_wants_it_is_told(string attribute, Severity severity, string command)
    {
        var finding = Given.Found(Given.Nothing with { StateBucket = [new(attribute, "yes", "no", "aws_s3_x.y")] }).Single();
        Assert.That(Given.Text(finding), Is.EqualTo($"{severity} ChangedOutside aws_s3_x.y {attribute}:  -> no, yes"));
        Assert.That((finding.PhysicalId, finding.Command, finding.NeedsHand), Is.EqualTo(("card-web-state-222222222222", command, true)));
    }

    [Test]
    public void Targets_listeners_and_rules_that_no_one_knows_are_told()
    {
        var inventory = Given.Nothing with
        {
            Targets = [new("tg", "i-1", "80"), new("tg", "i-1", "8080")],
            Listeners = [new("lb", "arn:known", "HTTP", "80"), new("lb", "arn:other", "HTTP", "8080")],
            ListenerRules = [new("arn:known", "arn:rule", "5", "path-pattern /x: forward")],
        };
        var found = Given.Found(
            inventory,
            RecordedResource.Calm("aws_lb_target_group_attachment.a", """{"target_group_arn": "tg", "target_id": "i-1", "port": 80}"""),
            RecordedResource.Calm("aws_lb_listener.a", """{"arn": "arn:known"}"""));
        Assert.That(found.Select(finding => $"{finding.Severity} {finding.PhysicalId} {finding.Found}"), Is.EqualTo(["Critical arn:rule priority 5, path-pattern /x: forward", "Critical i-1 port 8080", "Warning arn:other HTTP on port 8080"]));
        Assert.That(found[1].Command, Is.EqualTo("aws elbv2 deregister-targets --target-group-arn tg --targets Id=i-1,Port=8080 --region us-west-2"));
    }

    private static IReadOnlyList<Finding> Found(string id, GroupRule rule) => Given.Found(Given.Nothing with { GroupRules = [new(id, rule)] }, Rule);
}
