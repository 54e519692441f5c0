namespace CardWeb.Tf.Modules;

/// <summary>What delivering alarms, whom they tell and their dashboard takes.</summary>
internal sealed class WatchPermissions : ModulePermissions
{
    private static readonly Tagging TopicTags = new("sns:TagResource", "sns:UntagResource");

    /// <inheritdoc/>
    public override string Subject => "watch";

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceKind> Kinds { get; } =
    [
        new("aws_cloudwatch_metric_alarm")
        {
            Tagging = new("cloudwatch:TagResource", "cloudwatch:UntagResource"),
            Read = ["cloudwatch:DescribeAlarms", "cloudwatch:ListTagsForResource"],
            Make = ["cloudwatch:PutMetricAlarm"],
            Change = ["cloudwatch:PutMetricAlarm"],
            End = ["cloudwatch:DeleteAlarms"],
            Arns = Alarms,
        },
        new("aws_cloudwatch_dashboard")
        {
            Tagging = Tagging.None,
            Read = ["cloudwatch:GetDashboard"],
            Make = ["cloudwatch:PutDashboard"],
            End = ["cloudwatch:DeleteDashboards"],
            Arns = stack => stack.Contents.Values("aws_cloudwatch_dashboard", "dashboard_name").Select(stack.Account.Dashboard),
        },
        new("aws_sns_topic")
        {
            Tagging = TopicTags,
            Read = ["sns:GetTopicAttributes", "sns:ListSubscriptionsByTopic", "sns:ListTagsForResource"],
            Make = ["sns:CreateTopic"],
            Change = ["sns:SetTopicAttributes"],
            End = ["sns:DeleteTopic"],
            Arns = Topics,
        },
        new("aws_sns_topic_policy")
        {
            Tagging = TopicTags,
            Read = ["sns:GetTopicAttributes"],
            Change = ["sns:SetTopicAttributes"],
            Touches = Topics,
        },
        new("aws_sns_topic_subscription")
        {
            Tagging = TopicTags,
            Read = ["sns:GetSubscriptionAttributes"],
            Change = ["sns:Subscribe"],
            Touches = Topics,
        },
    ];

    /// <inheritdoc/>
    public override IEnumerable<PolicyStatement> Beyond(DeliveredStack stack) => KindStatements.Statement(
        // A subscription's ARN begins with its topic's, and carries no tags.
        "Subscriptions",
        ["sns:SetSubscriptionAttributes", "sns:Unsubscribe"],
        stack.Contents.Has("aws_sns_topic_subscription") ? Topics(stack).SelectMany(topic => new[] { topic, $"{topic}:*" }) : []);

    // No other environment's names begin like these.
    private static IEnumerable<string> Alarms(DeliveredStack stack) =>
        stack.Contents.Values("aws_cloudwatch_metric_alarm", "alarm_name").Select(name => stack.Account.Alarm($"{name.Split('/')[0]}/*"));

    private static IEnumerable<string> Topics(DeliveredStack stack) =>
        stack.Contents.Values("aws_sns_topic", "name").Select(stack.Account.Topic);
}
