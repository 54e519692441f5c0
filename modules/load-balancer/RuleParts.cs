using System.Globalization;

namespace CardWeb.Tf.Modules;

/// <summary>A listener's rule as the bindings have it.</summary>
internal static class RuleParts
{
    private const string Same = "#{protocol}";

    internal static LbListenerRuleAction ActionOf(RuleAction action, Forwarding forwarding) => action switch
    {
        RedirectAction redirect => new() { Type = "redirect", Redirect = RedirectOf(redirect) },
        FixedResponse response => new() { Type = "fixed-response", FixedResponse = ResponseOf(response) },
        _ => forwarding.RuleAction(),
    };

    internal static IEnumerable<LbListenerRuleCondition> ConditionsOf(ListenerRule rule) =>
    [
        .. If(rule.Paths, values => new() { PathPattern = new LbListenerRuleConditionPathPattern { Values = values } }),
        .. If(rule.Hosts, values => new() { HostHeader = new LbListenerRuleConditionHostHeader { Values = values } }),
        .. If(rule.Methods, values => new() { HttpRequestMethod = new LbListenerRuleConditionHttpRequestMethod { Values = values } }),
        .. If(rule.SourceCidrs, values => new() { SourceIp = new LbListenerRuleConditionSourceIp { Values = values } }),
        .. rule.Headers.Select(header => new LbListenerRuleCondition
        {
            HttpHeader = new LbListenerRuleConditionHttpHeader { HttpHeaderName = header.Name, Values = Literals(header.Values) },
        }),
        .. rule.Queries is [] ? Array.Empty<LbListenerRuleCondition>() :
            [new() { QueryString = rule.Queries.Select(query => new LbListenerRuleConditionQueryString { Key = query.Key?.ToTerraformLiteral(), Value = query.Value.ToTerraformLiteral() }).ToArray() }],
    ];

    private static IEnumerable<LbListenerRuleCondition> If(IReadOnlyList<string> values, Func<string[], LbListenerRuleCondition> condition) =>
        values is [] ? [] : [condition(Literals(values))];

    private static string[] Literals(IEnumerable<string> texts) => [.. texts.Select(text => text.ToTerraformLiteral())];

    private static LbListenerRuleActionRedirect RedirectOf(RedirectAction redirect) => new()
    {
        Protocol = Same,
        Host = redirect.Host?.ToTerraformLiteral(),
        Path = redirect.Path?.ToTerraformLiteral(),
        Query = redirect.Query?.ToTerraformLiteral(),
        Port = redirect.Port?.ToString(CultureInfo.InvariantCulture),
        StatusCode = redirect.ForEver ? "HTTP_301" : "HTTP_302",
    };

    private static LbListenerRuleActionFixedResponse ResponseOf(FixedResponse response) => new()
    {
        StatusCode = response.StatusCode.ToString(CultureInfo.InvariantCulture),
        ContentType = response.ContentType,
        MessageBody = response.Body?.ToTerraformLiteral(),
    };
}
