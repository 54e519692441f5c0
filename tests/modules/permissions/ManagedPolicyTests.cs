using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>How a role's rights become managed policies that AWS takes.</summary>
public sealed class ManagedPolicyTests
{
    private const int MaximumLength = 6144;

    [Test]
    public void Each_subject_has_a_policy_of_its_own() =>
        Assert.That(Role(Buckets(1)).Resources("aws_iam_policy").Keys, Is.EquivalentTo(["apply_staging_read", "apply_staging_state"]));

    [Test]
    public void A_subject_that_does_not_fit_goes_on_in_a_second_policy()
    {
        var policies = Role(Buckets(100)).Resources("aws_iam_policy");
        Assert.That(policies.Keys, Has.Member("apply_staging_state").And.Member("apply_staging_state-2"));
        Assert.That(policies.Values.Select(policy => policy["policy"]!.ToString().Length), Is.All.LessThanOrEqualTo(MaximumLength));
    }

    [Test]
    public void A_statement_that_no_policy_has_room_for_is_refused() =>
        Assert.That(
            () => Role(Buckets(200)),
            Throws.TypeOf<InvalidOptionsException>()
                .With.Message.Contains("The statement ReadBuckets of the role apply has ")
                .And.Message.Contains("a managed policy of AWS at most 6144"));

    [Test]
    public void More_policies_than_AWS_attaches_are_refused() =>
        Assert.That(
            () => Role(
                Buckets(100),
                Many("aws_kms_alias", "name", 80),
                Many("aws_cloudwatch_dashboard", "dashboard_name", 80),
                Many("aws_lb", "name", 60),
                Many("aws_wafv2_web_acl", "name", 60),
                Many("aws_instance", "key_name", 80),
                Many("aws_sns_topic", "name", 60)),
            Throws.TypeOf<InvalidOptionsException>()
                .With.Message.Match(@"^The role apply needs 1\d managed policies \(read, state, .*\), and AWS attaches at most 10"));

    private static ModuleStack Role(params string[] resources)
    {
        var contents = DeliveryCases.Holding($"{{ {string.Join(", ", resources)} }}");
        return new ModuleStack(stack => _ = new ApplyRole(stack, "apply-role", DeliveryCases.Apply with { Contents = contents }));
    }

    private static string Buckets(int count) => Many("aws_s3_bucket", "bucket", count);

    private static string Many(string type, string attribute, int count)
    {
        var resources = Enumerable.Range(0, count).Select(number => $$"""
            "r{{number}}": { "{{attribute}}": "card-web-thing-{{number}}" }
            """);
        return $"\"{type}\": {{ {string.Join(',', resources)} }}";
    }
}
