using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="SecurityGroupsOptions"/> to real ports and ranges, each of them once.</summary>
public sealed class SecurityGroupsValidator : AbstractValidator<SecurityGroupsOptions>
{
    /// <summary>The most rules of one direction and IP version that AWS gives a security group, once its quota is raised.</summary>
    public const int MaximumRules = 1000;

    /// <summary>States the rules.</summary>
    public SecurityGroupsValidator()
    {
        RuleForEach(options => options.ListenerPorts).Port();
        RuleFor(options => options.ListenerPorts).EachOnce();
        RuleFor(options => options.ListenerPorts.Count).GreaterThan(0).OverridePropertyName("ListenerPorts.Count")
            .WithMessage("{PropertyPath} must be at least 1: no client could call the load balancer, got: {PropertyValue}.");
        RuleForEach(options => options.ServerPorts).Port();
        RuleFor(options => options.ServerPorts.Count).GreaterThan(0).OverridePropertyName("ServerPorts.Count")
            .WithMessage("{PropertyPath} must be at least 1: the load balancer could not call a server, got: {PropertyValue}.");
        Clients();
        RuleForEach(options => options.ServerEgressPorts).Port();
        RuleFor(options => options.ServerEgressPorts).EachOnce();
        RuleForEach(options => options.ServerEgressCidrs).Cidr();
        RuleForEach(options => options.ServerEgressCidrs).OfClients();
        RuleFor(options => options.ServerEgressCidrs).EachOnce();
    }

    private void Clients()
    {
        RuleForEach(options => options.ClientCidrs).AddressRange();
        RuleForEach(options => options.ClientCidrs).OfClients();
        RuleFor(options => options.ClientCidrs).EachOnce();
        RuleForEach(options => options.ClientPrefixListIds).AwsId("pl");
        RuleFor(options => options.ClientPrefixListIds).EachOnce();
        RuleFor(options => options.ClientCidrs).Must((options, cidrs) => cidrs.Count + options.ClientPrefixListIds.Count > 0)
            .WithMessage("{PropertyPath} and ClientPrefixListIds must not both be empty: no client could call the load balancer, got: none.");
        RuleFor(options => RuleCount.OfClients(options.ClientCidrs, options.ClientPrefixListIds, options.ListenerPorts)).Within(0, MaximumRules, "rules for clients")
            .OverridePropertyName("ClientCidrs.Count times ListenerPorts.Count");
        RuleFor(options => options.ServerEgressCidrs.Count * options.ServerEgressPorts.Count).Within(0, MaximumRules, "rules for servers' calls")
            .OverridePropertyName("ServerEgressCidrs.Count times ServerEgressPorts.Count");
    }
}
