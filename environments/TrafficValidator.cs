using CardWeb.Tf.Modules;
using FluentValidation;

namespace CardWeb.Tf.Environments;

/// <summary>Holds the settings of who may call whom to ranges, ports and lists that exist, each of them once.</summary>
internal sealed class TrafficValidator : AbstractValidator<EnvironmentSettings>
{
    /// <summary>States the rules.</summary>
    public TrafficValidator()
    {
        RuleForEach(settings => settings.ClientCidrs).AddressRange();
        RuleFor(settings => settings.ClientCidrs).EachOnce();
        RuleForEach(settings => settings.ClientPrefixListIds).AwsId("pl");
        RuleFor(settings => settings.ClientPrefixListIds).EachOnce();
        RuleFor(settings => settings.ClientCidrs).Must((settings, cidrs) => cidrs.Count + settings.ClientPrefixListIds.Count > 0)
            .WithMessage("{PropertyPath} and ClientPrefixListIds must not both be empty: no client could call the load balancer, got: none.");
        RuleForEach(settings => settings.ServerEgressCidrs).Cidr();
        RuleFor(settings => settings.ServerEgressCidrs!).EachOnce().When(settings => settings.ServerEgressCidrs is not null);
        RuleForEach(settings => settings.ServerEgressPorts).Port();
        RuleFor(settings => settings.ServerEgressPorts).EachOnce();
    }
}
