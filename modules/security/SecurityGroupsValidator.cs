using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="SecurityGroupsOptions"/> to real ports and ranges.</summary>
public sealed class SecurityGroupsValidator : AbstractValidator<SecurityGroupsOptions>
{
    /// <summary>States the rules.</summary>
    public SecurityGroupsValidator()
    {
        RuleForEach(options => options.ListenerPorts).Port();
        RuleForEach(options => options.ServerPorts).Port();
        RuleForEach(options => options.ServerEgressPorts).Port();
        RuleForEach(options => options.ClientCidrs).Cidr();
    }
}
