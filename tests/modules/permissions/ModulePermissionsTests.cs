using CardWeb.Tf.Environments;
using CardWeb.Tf.Modules;
using CardWeb.Tf.Tests.Environments;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>What a stack holds decides what its role may do.</summary>
public sealed class ModulePermissionsTests
{
    // Calls of which AWS names no resource, or none that carries tags of ours. Each is limited in another way.
    private static readonly string[] s_withoutTags = ["Read", "DeliverLogs", "LaunchBaseImage", "DeliverFirewallLogs", "LetFirewallBePut", "UseRules"];

    private static readonly string[] s_tags = ["Project", "Environment"];

    public static IEnumerable<string> Environments => Catalogue.All.Select(settings => settings.Name);

    [Test]
    public void A_resource_of_which_no_module_says_what_it_needs_is_refused() =>
        Assert.That(
            () => Role("aws_sqs_queue"),
            Throws.TypeOf<InvalidOptionsException>().With.Message.EqualTo(
                "No module says which API calls aws_sqs_queue needs: add it to the …Permissions.cs beside the module that makes it."));

    [TestCase("ec2:RunInstances", "aws_instance")]
    [TestCase("elasticloadbalancing:CreateRule", "aws_lb_listener_rule")]
    [TestCase("kms:EnableKey", "aws_kms_key")]
    [TestCase("s3:CreateBucket", "aws_s3_bucket")]
    public void A_role_may_do_what_a_resource_of_its_stack_needs_and_other_roles_may_not(string action, string type) =>
        Assert.That((Role(type).AllowsSomewhere(action), Role("aws_subnet").AllowsSomewhere(action)), Is.EqualTo((true, false)));

    [TestCaseSource(nameof(Environments))]
    public void What_is_allowed_on_more_than_a_name_asks_for_both_tags_or_that_neither_is_there(string environment) =>
        Assert.That(
            from statement in Policy.Of(StackJson.Of(Accounts.Of(Catalogue.Find(environment))), $"apply_{environment}").Statements
            where statement["Effect"]!.ToString() == "Allow"
            where Policy.Texts(statement, "Resource").Any(arn => arn.EndsWith('*') && !arn.Contains("card-web", StringComparison.Ordinal))
            let condition = statement["Condition"]?.ToJsonString() ?? ""
            where !s_tags.All(tag => condition.Contains($"Tag/{tag}\"", StringComparison.Ordinal))
            select statement["Sid"]!.ToString(),
            Is.SubsetOf(s_withoutTags));

    private static Policy Role(string type)
    {
        var contents = DeliveryCases.Holding($$"""{ "{{type}}": { "one": { "name": "card-web-any", "bucket": "card-web-any" } } }""");
        var options = DeliveryCases.Apply with { Contents = contents };
        return Policy.In(new ModuleStack(stack => _ = new ApplyRole(stack, "apply-role", options)));
    }
}
