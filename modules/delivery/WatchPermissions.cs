namespace CardWeb.Tf.Modules;

/// <summary>What deploying does with the environment's alarms, by their names.</summary>
internal static class WatchPermissions
{
    internal static IEnumerable<PolicyStatement> Of(ApplyRoleOptions options) => options.Watched is { } names ? Of(options, names) : [];

    private static IEnumerable<PolicyStatement> Of(ApplyRoleOptions options, Names names)
    {
        var account = options.Store.Account;
        return
        [
            new()
            {
                Sid = "Watch",
                Action = ["cloudwatch:Delete*", "cloudwatch:Put*", "cloudwatch:*Tag*", "sns:CreateTopic", "sns:DeleteTopic", "sns:SetTopicAttributes", "sns:Subscribe", "sns:*Tag*"],
                Resource = [account.Alarm(names.Alarm("*")), account.Dashboard(names.Dashboard), account.Topic(names.Topic)],
            },

            // A subscription has no name of its own until it is made.
            new() { Sid = "Unsubscribe", Action = ["sns:SetSubscriptionAttributes", "sns:Unsubscribe"], Resource = ["*"] },
        ];
    }
}
