namespace CardWeb.Tf.Modules;

/// <summary>What deploying does with the key that an environment's stack makes: by its name, and by the tag that it is given at once.</summary>
internal static class KeyPermissions
{
    internal static IEnumerable<PolicyStatement> Of(ApplyRoleOptions options) => options.KeyName is not { } name ? [] :
    [
        new() { Sid = "KeyName", Action = ["kms:*Alias"], Resource = [options.Store.Account.KeyAlias(name)] },
        new() { Sid = "MakeKey", Action = ["kms:CreateKey"], Resource = ["*"], Condition = Tagged("RequestTag", options) },
        TagNewKey(options),
        new() { Sid = "Key", Action = DeployActions.Key, Resource = ["*"], Condition = Tagged("ResourceTag", options) },
    ];

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
