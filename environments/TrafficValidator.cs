using CardWeb.Tf.Modules;
using FluentValidation;

namespace CardWeb.Tf.Environments;

/// <summary>Holds the settings of who may call whom to ranges, ports and lists that exist, each of them once.</summary>
internal sealed class TrafficValidator : AbstractValidator<EnvironmentSettings>
{
    private const string TooMany =
        "{PropertyPath} must be at most {ComparisonValue}, AWS's quota for a security group, got: {PropertyValue}. Name fewer, or a prefix list; or have AWS raise the quota, and set SecurityGroupRules.";

    /// <summary>States the rules.</summary>
    public TrafficValidator()
    {
        RuleForEach(settings => settings.ClientCidrs).AddressRange();
        RuleForEach(settings => settings.ClientCidrs).OfClients();
        RuleFor(settings => settings.ClientCidrs).EachOnce();
        RuleForEach(settings => settings.ClientPrefixListIds).AwsId("pl");
        RuleFor(settings => settings.ClientPrefixListIds).EachOnce();
        RuleFor(settings => settings.ClientCidrs).Must((settings, cidrs) => cidrs.Count + settings.ClientPrefixListIds.Count > 0)
            .WithMessage("{PropertyPath} and ClientPrefixListIds must not both be empty: no client could call the load balancer, got: none.");
        Include(new ReachableClientsValidator());
        RuleForEach(settings => settings.ServerEgressCidrs).Cidr();
        RuleForEach(settings => settings.ServerEgressCidrs).OfClients();
        RuleFor(settings => settings.ServerEgressCidrs!).EachOnce().When(settings => settings.ServerEgressCidrs is not null);
        RuleForEach(settings => settings.ServerEgressPorts).Port();
        RuleFor(settings => settings.ServerEgressPorts).EachOnce();
        Quota();
    }

    private void Quota()
    {
        RuleFor(settings => settings.SecurityGroupRules).Within(RuleCount.DefaultQuota, SecurityGroupsValidator.MaximumRules, "rules");
        RuleFor(settings => RuleCount.OfClients(settings.ClientCidrs, settings.ClientPrefixListIds, settings.ListenerToCome.Ports))
            .LessThanOrEqualTo(settings => settings.SecurityGroupRules).OverridePropertyName("The number of rules for ClientCidrs, ClientPrefixListIds and the listener's ports")
            .WithMessage(TooMany);
        RuleFor(settings => RulesOfServers(settings))
            .LessThanOrEqualTo(settings => settings.SecurityGroupRules).OverridePropertyName("The number of rules for ServerEgressCidrs and ServerEgressPorts")
            .WithMessage(TooMany);
    }

    private static int RulesOfServers(EnvironmentSettings settings) => (settings.ServerEgressCidrs?.Count ?? 1) * settings.ServerEgressPorts.Count;
}
