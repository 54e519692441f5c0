using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Checks.Policies;

/// <summary>Listeners, their rules, and the target groups behind them.</summary>
internal static partial class ListenerChecks
{
    /// <summary>The types of listeners.</summary>
    public static readonly string[] Listeners = ["aws_lb_listener", "aws_alb_listener"];

    /// <summary>The types of target groups.</summary>
    public static readonly string[] TargetGroups = ["aws_lb_target_group", "aws_alb_target_group"];

    private static readonly string[] Rules = ["aws_lb_listener_rule", "aws_alb_listener_rule"];

    public static IReadOnlyList<PolicyCheck> All { get; } =
    [
        new(BalancerPolicies.Https, Https),
        new(BalancerPolicies.Tls, stack => stack.Each(Listeners).Where(listener => !OnlyRedirects(stack, listener))
            .Unless("ssl_policy", policy => policy is JsonValue && Modern().IsMatch(policy.ToString()), "a policy of TLS 1.2 or newer such as ELBSecurityPolicy-TLS13-1-2-2021-06")),
        new(BalancerPolicies.HealthPath, stack => stack.Each(TargetGroups).Unless(
            group => group.At("health_check.path").IsTold() && !group.At("health_check.enabled").IsFalse() && !group.At("health_check.enabled").IsExpression(),
            "its health check is off, or names no path", "health_check with a path")),
        new(BalancerPolicies.TargetProtocol, stack => stack.Each(TargetGroups).Unless(
            group => IsTls(group) || IsBehindHttps(stack, group), "HTTP comes to it, and not from HTTPS listeners alone", "HTTPS listeners alone that forward to it, or protocol = \"HTTPS\"")),
    ];

    private static bool IsTls(StackResource resource) => resource["protocol"].Is("HTTPS") || resource["protocol"].Is("TLS");

    private static IEnumerable<Fault> Https(SynthesizedStack stack) =>
    [
        .. stack.Each(Listeners).Where(listener => !IsTls(listener)).Unless(listener => Redirects(listener, "default_action"), "it serves plain HTTP", "protocol = \"HTTPS\", or nothing but a redirect to HTTPS"),
        .. stack.Each(Rules).Where(rule => stack.Referred(rule["listener_arn"]) is not { } listener || !IsTls(listener))
            .Unless(rule => Redirects(rule, "action"), "it serves plain HTTP, as far as can be told", "an HTTPS listener, or nothing but a redirect to HTTPS"),
    ];

    private static bool OnlyRedirects(SynthesizedStack stack, StackResource listener) =>
        !IsTls(listener) && Redirects(listener, "default_action")
        && stack.Each(Rules).Where(rule => stack.Referred(rule["listener_arn"])?.Address == listener.Address).All(rule => Redirects(rule, "action"));

    private static bool Redirects(StackResource resource, string actions) =>
        resource["protocol"].Is("HTTP") | resource.Type.EndsWith("_rule", StringComparison.Ordinal)
        && resource.Body.Blocks(actions) is { Count: > 0 } all
        && all.All(action => action["type"].Is("redirect") && action.At("redirect.protocol").Is("HTTPS"));

    // Every listener, and every rule of one, that leads to the group; one that leads no one knows where may lead to it.
    private static bool IsBehindHttps(SynthesizedStack stack, StackResource group)
    {
        StackResource?[] from =
        [
            .. stack.Each(Listeners).Where(listener => LeadsTo(stack, listener, "default_action", group)),
            .. stack.Each(Rules).Where(rule => LeadsTo(stack, rule, "action", group)).Select(rule => stack.Referred(rule["listener_arn"])),
        ];
        return from.Length > 0 && from.All(listener => listener is not null && IsTls(listener));
    }

    private static bool LeadsTo(SynthesizedStack stack, StackResource resource, string actions, StackResource group) =>
        resource.Body.Blocks(actions).SelectMany(Targets).Any(target => stack.Referred(target) is not { } told || told.Address == group.Address);

    private static IEnumerable<JsonNode?> Targets(JsonObject action) =>
        action["type"].Is("redirect") || action["type"].Is("fixed-response") || action["type"]?.ToString().StartsWith("authenticate-", StringComparison.Ordinal) == true ? []
        : action["target_group_arn"] is { } one ? [one]
        : action.Blocks("forward").SelectMany(forward => forward.Blocks("target_group")) is var groups && groups.Any() ? groups.Select(each => each["arn"])
        : [null];

    [GeneratedRegex(@"\AELBSecurityPolicy-(TLS13-1-3|TLS13-1-2|TLS13-1-2-Res|FS-1-2-Res)(-FIPS)?(-PQ)?-\d{4}-\d{2}\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Modern();
}
