using System.Text.Json.Nodes;
using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>Who may assume the roles of delivery, and what they can do then.</summary>
public sealed class RoleTests
{
    private const string State = "arn:aws:s3:::state/card-web/staging/terraform.tfstate";
    private const string Host = "token.actions.githubusercontent.com";

    private readonly ModuleStack _plan = new(stack => _ = new PlanRole(stack, "plan-role", DeliveryCases.Plan));
    private readonly ModuleStack _apply = new(stack => _ = new ApplyRole(stack, "apply-role", DeliveryCases.Apply));

    private Policy Plan => Policy.In(_plan);

    private Policy Apply => Policy.In(_apply);

    [Test]
    public void Pull_requests_and_the_branch_of_this_repository_alone_may_plan() =>
        Assert.That(Trust(_plan), EqualJson.To($$"""
            { "StringEquals": { "{{Host}}:aud": ["sts.amazonaws.com"], "{{Host}}:sub": ["repo:example/card-web:pull_request", "repo:example/card-web:ref:refs/heads/main"] } }
            """));

    [Test]
    public void This_branch_in_this_environment_of_this_repository_alone_may_apply() =>
        Assert.That(Trust(_apply), EqualJson.To($$"""
            { "StringEquals": { "{{Host}}:aud": ["sts.amazonaws.com"], "{{Host}}:sub": ["repo:example/card-web:environment:staging"], "{{Host}}:ref": ["refs/heads/main"] } }
            """));

    [Test]
    public void A_repository_whose_numbers_are_known_is_named_by_them_too()
    {
        var repository = DeliveryCases.Repository with { OwnerId = 12, Id = 345 };
        ModuleStack stack = new(stack => _ = new ApplyRole(stack, "apply-role", DeliveryCases.Apply with { Repository = repository }));
        Assert.That(Trust(stack)["StringEquals"]![$"{Host}:sub"]![0]!.ToString(), Is.EqualTo("repo:example@12/card-web@345:environment:staging"));
    }

    [Test]
    public void Plan_reads_the_state_and_holds_its_lock_and_writes_nothing()
    {
        Assert.That(new[] { "s3:GetObject" }.All(action => Plan.Allows(action, State)), Is.True);
        Assert.That(new[] { "s3:GetObject", "s3:PutObject", "s3:DeleteObject" }.All(action => Plan.Allows(action, $"{State}.tflock")), Is.True);
        Assert.That(new[] { "s3:PutObject", "s3:DeleteObject" }.Any(action => Plan.Allows(action, State)), Is.False);
        Assert.That(Plan.Allowed.Except(["s3:PutObject", "s3:DeleteObject", "kms:Decrypt", "kms:GenerateDataKey"]), Is.All.Match("^[a-z0-9]+:(Describe|Get|List)"));
    }

    [TestCase("iam:ListAttachedRolePolicies")]
    [TestCase("iam:ListRolePolicies")]
    [TestCase("iam:GetRolePolicy")]
    [TestCase("iam:GetPolicy")]
    [TestCase("iam:GetPolicyVersion")]
    public void Both_read_the_policies_that_other_hands_have_attached(string action) =>
        Assert.That(new[] { Plan, Apply }.All(role => role.AllowsSomewhere(action)), Is.True);

    [TestCase("ec2:GetConsoleOutput")]
    [TestCase("ec2:GetPasswordData")]
    [TestCase("secretsmanager:GetSecretValue")]
    [TestCase("ssm:GetParameter")]
    public void Plan_learns_no_secret(string action) => Assert.That(Plan.Allows(action, "arn:aws:any"), Is.False);

    [TestCase("s3:GetObject")]
    [TestCase("s3:PutObject")]
    public void No_role_comes_at_another_environments_state(string action) =>
        Assert.That(new[] { Plan, Apply }.Any(role => role.Allows(action, "arn:aws:s3:::state/card-web/production/terraform.tfstate")), Is.False);

    [Test]
    public void Apply_writes_its_state_and_cannot_delete_it()
    {
        Assert.That(Apply.Allows("s3:PutObject", State), Is.True);
        Assert.That(Apply.Allows("s3:DeleteObject", State), Is.False);
    }

    [TestCase("s3:DeleteBucket", "arn:aws:s3:::state")]
    [TestCase("s3:PutBucketPolicy", "arn:aws:s3:::state")]
    [TestCase("s3:PutBucketVersioning", "arn:aws:s3:::state")]
    [TestCase("s3:DeleteObjectVersion", State)]
    [TestCase("s3:DeleteObject", "arn:aws:s3:::state-logs/access/1")]
    [TestCase("kms:ScheduleKeyDeletion", MaximalServer.KmsKey)]
    [TestCase("iam:PutRolePolicy", "arn:aws:iam::111111111111:role/apply")]
    [TestCase("iam:UpdateAssumeRolePolicy", "arn:aws:iam::111111111111:role/apply")]
    [TestCase("iam:CreateUser", "arn:aws:iam::111111111111:user/any")]
    [TestCase("iam:CreateRole", "arn:aws:iam::111111111111:role/any")]
    [TestCase("iam:PassRole", "arn:aws:iam::111111111111:role/any")]
    [TestCase("sts:AssumeRole", "arn:aws:iam::111111111111:role/any")]
    public void Apply_neither_raises_itself_nor_loses_the_state(string action, string resource) => Assert.That(Apply.Allows(action, resource), Is.False, Apply.ToString());

    [Test]
    public void What_is_forbidden_stays_so_whatever_else_is_attached() =>
        Assert.That(Apply.Sids, Is.SupersetOf(["GuardRights", "GuardStateBucket", "GuardLogs", "GuardStateKey"]));

    [Test]
    public void What_is_attached_to_a_role_outside_Terraform_is_taken_off()
    {
        Assert.That(_apply.Resource("aws_iam_role_policy_attachments_exclusive")["policy_arns"]!.AsArray(), Has.Count.EqualTo(_apply.Resources("aws_iam_policy").Count));
        Assert.That(_apply.Resource("aws_iam_role_policies_exclusive")["policy_names"]!.AsArray(), Is.Empty);
    }

    [Test]
    public void Inline_policies_go_when_the_managed_ones_are_attached() =>
        Assert.That(
            _apply.Resource("aws_iam_role_policies_exclusive")["depends_on"]!.AsArray().Select(each => each!.ToString()),
            Is.EquivalentTo(_apply.Resources("aws_iam_role_policy_attachment").Keys.Select(id => $"aws_iam_role_policy_attachment.{id}")));

    private static JsonNode Trust(ModuleStack stack) => Policy.In(stack.Resource("aws_iam_role"), "assume_role_policy")["GitHub"]["Condition"]!;
}
