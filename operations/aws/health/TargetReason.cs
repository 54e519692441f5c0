namespace CardWeb.Tf.Operations.Aws.Health;

/// <summary>One of AWS's reason codes for a target that is not healthy, in plain words.</summary>
/// <param name="Code">AWS's code.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="LookAt">What to look at.</param>
/// <param name="Passes">Whether waiting can fix it.</param>
public sealed record TargetReason(string Code, string Meaning, string LookAt, bool Passes)
{
    /// <summary>The code of a target that is not in the group.</summary>
    public const string NotRegistered = "Target.NotRegistered";

    private static readonly Dictionary<string, TargetReason> s_all = new TargetReason[]
    {
        new(
            "Elb.RegistrationInProgress",
            "the load balancer is registering it",
            "nothing yet: this takes seconds",
            Passes: true),
        new(
            "Elb.InitialHealthChecking",
            "the first health checks are under way",
            "nothing yet: it takes the healthy threshold times the interval",
            Passes: true),
        new(
            "Elb.InternalError",
            "the load balancer failed inside",
            "the AWS Health Dashboard; nothing here is at fault",
            Passes: true),
        new(
            "Target.ResponseCodeMismatch",
            "it answers the health check with another status code than is asked for",
            "the health check's path and matcher, and the web server's own log",
            Passes: true),
        new(
            "Target.Timeout",
            "it does not answer the health check in time",
            "that its security group admits the load balancer's group on its port, and that the service runs",
            Passes: true),
        new(
            "Target.FailedHealthChecks",
            "the connection is refused, or what comes back is no HTTP",
            "that the service is started and listens on the port, and which protocol the health check speaks",
            Passes: true),
        new(
            NotRegistered,
            "it is not in the target group",
            "who took it out; another deployment registers it again",
            Passes: false),
        new(
            "Target.NotInUse",
            "no listener uses its target group, or the load balancer has no subnet in its zone",
            "the listener's default action, and the load balancer's zones against the server's",
            Passes: false),
        new(
            "Target.DeregistrationInProgress",
            "it is being taken out of the target group and finishes what it has begun",
            "who takes it out; another deployment registers it again",
            Passes: false),
        new(
            "Target.InvalidState",
            "its instance is stopped or terminated",
            "why the instance stopped; start it, or deploy again if it is gone",
            Passes: false),
        new(
            "Target.IpUnusable",
            "its address can't be used as a target: a load balancer has it",
            "the addresses that are registered",
            Passes: false),
        new(
            "Target.HealthCheckDisabled",
            "health checks are switched off for its target group",
            "the health check's settings",
            Passes: false),
    }.ToDictionary(reason => reason.Code, StringComparer.Ordinal);

    /// <summary>What it means, with AWS's code where there is one.</summary>
    public string Text => Code.Length > 0 ? $"{Meaning} ({Code})" : Meaning;

    /// <summary>Every code that AWS has.</summary>
    public static IReadOnlyCollection<TargetReason> All => s_all.Values;

    /// <summary>The reason why a target is not healthy; null when it is.</summary>
    public static TargetReason? Of(TargetHealth target) =>
        target.IsHealthy ? null : OfInstance(target) ?? OfCode(target);

    private static TargetReason? OfInstance(TargetHealth target) => target.InstanceState switch
    {
        "stopped" or "stopping" or "terminated" or "shutting-down" => s_all["Target.InvalidState"] with
        {
            Meaning = $"its instance is {target.InstanceState}",
        },
        _ => null,
    };

    private static TargetReason OfCode(TargetHealth target) => target.Reason is { } code
        ? s_all.GetValueOrDefault(code) ?? new TargetReason(code, $"AWS says {code}", "AWS's documentation of this code", Passes: true)
        : TargetState.Meaning(target.State);
}
