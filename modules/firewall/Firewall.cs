namespace CardWeb.Tf.Modules;

/// <summary>The web application firewall: AWS's groups of rules and a limit of requests for each address, in front of one balancer.</summary>
public sealed class Firewall : Construct
{
    private const string Vendor = "AWS";

    private readonly bool sampled;

    /// <summary>Makes it, and puts it in front of the balancer.</summary>
    public Firewall(Construct scope, string id, FirewallOptions options)
        : base(scope, id)
    {
        var settings = new FirewallSettingsValidator().Checked(options.Settings);
        sampled = settings.SampledRequests;
        var name = NameOf(options.Names);
        var acl = new Wafv2WebAcl(this, "acl", new Wafv2WebAclConfig
        {
            Name = name,
            Description = $"Requests to the load balancer of {options.Names.Product}",
            Scope = "REGIONAL",
            DefaultAction = new Wafv2WebAclDefaultAction { Allow = new Wafv2WebAclDefaultActionAllow() },
            Rule = Rules(settings).ToArray(),
            VisibilityConfig = new Wafv2WebAclVisibilityConfig { CloudwatchMetricsEnabled = true, MetricName = name, SampledRequestsEnabled = sampled },
            Tags = Names.Tag(name),
        });
        _ = new Wafv2WebAclAssociation(this, "association", new Wafv2WebAclAssociationConfigA { ResourceArn = options.BalancerArn, WebAclArn = acl.Arn });
        Arn = acl.Arn;
        _ = settings.Logs is { } logs ? new FirewallLogs(this, "logs", logs, acl.Arn, options) : null;
    }

    /// <summary>Its ARN, known to Terraform alone.</summary>
    public string Arn { get; }

    /// <summary>What it is called.</summary>
    public static string NameOf(Names names) => names.Of("firewall");

    private IEnumerable<Wafv2WebAclRule> Rules(FirewallSettings settings) =>
    [
        .. settings.RateLimit is { } limit ? [Limiting(limit)] : Array.Empty<Wafv2WebAclRule>(),
        .. settings.RuleGroups.Select((rules, index) => Managed(rules, index + 1)),
    ];

    private Wafv2WebAclRule Limiting(RateLimit limit) => new()
    {
        Name = "rate-limit",
        Priority = 0,
        Action = limit.CountOnly
            ? new Wafv2WebAclRuleAction { Count = new Wafv2WebAclRuleActionCount() }
            : new Wafv2WebAclRuleAction { Block = new Wafv2WebAclRuleActionBlock() },
        Statement = Block("rate_based_statement", new()
        {
            ["limit"] = limit.Requests,
            ["evaluation_window_sec"] = limit.WindowSeconds,
            ["aggregate_key_type"] = "IP",
        }),
        VisibilityConfig = Visibly("rate-limit"),
    };

    private Wafv2WebAclRule Managed(FirewallRules rules, int priority) => new()
    {
        Name = $"{Vendor}-{rules.Group}",
        Priority = priority,
        OverrideAction = rules.CountOnly
            ? new Wafv2WebAclRuleOverrideAction { Count = new Wafv2WebAclRuleOverrideActionCount() }
            : new Wafv2WebAclRuleOverrideAction { None = new Wafv2WebAclRuleOverrideActionNone() },
        Statement = Block("managed_rule_group_statement", StatementOf(rules)),
        VisibilityConfig = Visibly($"{Vendor}-{rules.Group}"),
    };

    // The bindings leave a statement open, for it nests without end: its parts are named as Terraform names them.
    private static Dictionary<string, object> StatementOf(FirewallRules rules)
    {
        Dictionary<string, object> statement = new(StringComparer.Ordinal) { ["name"] = $"AWSManagedRules{rules.Group}", ["vendor_name"] = Vendor };
        if (rules.Version is { } version)
        {
            statement["version"] = version;
        }

        if (rules.CountedRules is not [])
        {
            statement["rule_action_override"] = rules.CountedRules.Select(Counted).ToArray();
        }

        return statement;
    }

    private static Dictionary<string, object> Counted(string rule) => new(StringComparer.Ordinal)
    {
        ["name"] = rule,
        ["action_to_use"] = Block("count", []),
    };

    private Wafv2WebAclRuleVisibilityConfig Visibly(string name) =>
        new() { CloudwatchMetricsEnabled = true, MetricName = name, SampledRequestsEnabled = sampled };

    private static Dictionary<string, object> Block(string name, Dictionary<string, object> content) => new(StringComparer.Ordinal) { [name] = content };
}
