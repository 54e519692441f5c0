namespace CardWeb.Tf.Modules;

/// <summary>What deploying does with the environment's alarms: by their names, and with the key that is tagged for the environment.</summary>
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
            new() { Sid = "AlarmKeyName", Action = ["kms:*Alias"], Resource = [account.KeyAlias(names.TopicKey)] },
            new() { Sid = "MakeAlarmKey", Action = ["kms:CreateKey"], Resource = ["*"], Condition = Tagged("RequestTag", options) },
            TagNewKey(options),
            new() { Sid = "AlarmKey", Action = DeployActions.AlarmKey, Resource = ["*"], Condition = Tagged("ResourceTag", options) },
        ];
    }

    // KMS does not say whether the key is just being made: one without tag and name is nobody's yet.
    private static PolicyStatement TagNewKey(ApplyRoleOptions options) => new()
    {
        Sid = "TagNewKey",
        Action = ["kms:TagResource"],
        Resource = ["*"],
        Condition = new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>(Tagged("RequestTag", options), StringComparer.Ordinal)
        {
            ["Null"] = PolicyStatement.When("Null", ("aws:ResourceTag/Environment", ["true"]), ("kms:ResourceAliases", ["true"]))["Null"],
        },
    };

    private static IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> Tagged(string what, ApplyRoleOptions options) =>
        PolicyStatement.When("StringEquals", $"aws:{what}/Environment", options.Environment);
}
