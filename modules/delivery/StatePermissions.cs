namespace CardWeb.Tf.Modules;

/// <summary>What Terraform does with a state and its lock in S3: https://developer.hashicorp.com/terraform/language/backend/s3</summary>
internal static class StatePermissions
{
    private const string LockSuffix = ".tflock";

    /// <summary>Reads states, and holds their locks.</summary>
    internal static IEnumerable<PolicyStatement> Read(StateStore store, IReadOnlyList<string> keys) =>
        [On("ReadState", ["s3:GetObject"], store, keys), .. Hold(store, keys)];

    /// <summary>Writes one state too. It stays when all is destroyed: no one deletes it.</summary>
    internal static IEnumerable<PolicyStatement> Write(StateStore store, string key) =>
        [On("WriteState", ["s3:GetObject", "s3:PutObject"], store, [key]), .. Hold(store, [key])];

    private static IEnumerable<PolicyStatement> Hold(StateStore store, IReadOnlyList<string> keys) =>
    [
        On("Lock", ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"], store, keys.Select(key => key + LockSuffix)),
        Key(store),
    ];

    private static PolicyStatement On(string sid, string[] actions, StateStore store, IEnumerable<string> keys) =>
        new() { Sid = sid, Action = actions, Resource = [.. keys.Select(key => $"{store.BucketArn}/{key}")] };

    private static PolicyStatement Key(StateStore store) => new()
    {
        Sid = "StateKey",
        Action = ["kms:Decrypt", "kms:GenerateDataKey"],
        Resource = [store.KeyArn],
        Condition = PolicyStatement.When("StringEquals", "kms:ViaService", store.Account.Service($"s3.{store.Account.Region}")),
    };
}
