using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>What the bucket of the state, its logs and its key take and refuse.</summary>
public sealed class StateRulesTests
{
    private static readonly AwsAccount Bad = new("1", "west");

    private static IEnumerable<TestCaseData> Keys =>
    [
        Rule.Refused(DeliveryCases.Key with { Alias = "state" }, "Alias must be \"alias/\" and 1 to 250 letters, digits and characters of _/-, \"aws/\" not in front, got: \"state\"."),
        Rule.Refused(DeliveryCases.Key with { Alias = "alias/aws/s3" }, "Alias must be \"alias/\" and 1 to 250 letters, digits and characters of _/-, \"aws/\" not in front, got: \"alias/aws/s3\"."),
        Rule.Refused(DeliveryCases.Key with { Description = "" }, "Description must not be empty, got: \"\"."),
        Rule.Refused(DeliveryCases.Key with { DeletionWindowDays = 6 }, "DeletionWindowDays must be between 7 and 30 days, got: 6."),
        Rule.Refused(DeliveryCases.Key with { DeletionWindowDays = 31 }, "DeletionWindowDays must be between 7 and 30 days, got: 31."),
    ];

    private static IEnumerable<TestCaseData> Logs =>
    [
        Rule.Refused(DeliveryCases.Logs with { LoggedBuckets = ["state", "state-logs"] }, "LoggedBuckets[1] must be another bucket: logging into itself never ends, got: \"state-logs\"."),
        Rule.Refused(DeliveryCases.Logs with { LoggedBuckets = [] }, "LoggedBuckets.Count must be at least 1, got: 0."),
        Rule.Refused(DeliveryCases.Logs with { Days = 0 }, "Days must be between 1 and 3650 days, got: 0."),
        Rule.Refused(DeliveryCases.Logs with { Days = 3651 }, "Days must be between 1 and 3650 days, got: 3651."),
    ];

    [TestCaseSource(nameof(Keys))]
    public void The_key_refuses(StateKeyOptions options, string problem) => Assert.That(Problems.Of(new StateKeyValidator(), options), Is.EqualTo([problem]));

    [TestCaseSource(nameof(Logs))]
    public void The_logs_refuse(AccessLogBucketOptions options, string problem) => Assert.That(Problems.Of(new AccessLogBucketValidator(), options), Is.EqualTo([problem]));

    [TestCase(29)]
    [TestCase(3651)]
    public void Old_states_are_kept_long_enough_to_miss_one_and_not_for_ever(int days) =>
        Assert.That(
            Problems.Of(() => _ = new ModuleStack(stack => _ = new StateBucket(stack, "bucket", DeliveryCases.Bucket(stack) with { OldVersionsDays = days }))),
            Is.EqualTo([$"OldVersionsDays must be between 30 and 3650 days, got: {days}."]));

    [Test]
    public void An_account_has_twelve_digits_and_a_region() =>
        Assert.That(Problems.Of(new AwsAccountValidator(), Bad), Is.EqualTo(
        [
            "Id must be an account id of twelve digits, got: \"1\".",
            "Region must be an AWS region such as us-west-1, got: \"west\".",
        ]));
}
