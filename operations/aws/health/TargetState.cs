namespace CardWeb.Tf.Operations.Aws.Health;

/// <summary>
/// AWS's states of a target that is not healthy, in plain words: what is said when AWS gives no reason.
/// See https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetHealth.html
/// </summary>
public static class TargetState
{
    private const string Settings = "the target group's health check and its targets, in the AWS console";

    private static readonly Dictionary<string, TargetReason> s_all = new TargetReason[]
    {
        new("initial", "it is being registered, or its first health checks are under way", "nothing yet: this passes", Passes: true),
        new("unhealthy", "it does not pass the health check", "the web server's own log, and its security group", Passes: true),
        new(
            "unhealthy.draining",
            "it does not pass the health check, and finishes what it has begun",
            "the web server's own log, and its security group",
            Passes: true),
        new("unused", "it gets no traffic", "whether it is registered, and whether a listener uses its target group", Passes: false),
        new("draining", "it is being taken out of the target group", "who takes it out; another deployment registers it again", Passes: false),
        new("unavailable", "its health is not known", "whether health checks are switched off for the target group", Passes: false),
    }.ToDictionary(state => state.Code, StringComparer.Ordinal);

    /// <summary>Every state but <c>healthy</c>.</summary>
    public static IReadOnlyCollection<string> All => s_all.Keys;

    /// <summary>What a state alone tells.</summary>
    public static TargetReason Meaning(string state) => s_all.TryGetValue(state, out var known)
        ? known with { Code = "" }
        : new TargetReason("", $"AWS says '{state}' without a reason", Settings, Passes: true);
}
