using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="LoadBalancerOptions"/> to what AWS gives an Application Load Balancer.</summary>
public sealed class LoadBalancerValidator : AbstractValidator<LoadBalancerOptions>
{
    /// <summary>What is said of a balancer for IPv6 in a network without it.</summary>
    public const string NeedsIpv6 = "{PropertyPath} must be Ipv4 in a new VPC without IPv6, got: {PropertyValue}. Set NewVpc.Ipv6, or choose Ipv4.";

    /// <summary>States the rules.</summary>
    public LoadBalancerValidator()
    {
        RuleFor(options => options.Network.Zones.Distinct().Count())
            .GreaterThanOrEqualTo(LoadBalancerOptions.MinimumZones)
            .OverridePropertyName("Network.Zones")
            .WithMessage($"{{PropertyPath}} must be at least {LoadBalancerOptions.MinimumZones} different availability zones, got: {{PropertyValue}}.");
        RuleFor(options => options.Settings.IpAddressType).Equal(IpAddressType.Ipv4).When(options => options.Network is NewNetwork { Ipv6: false })
            .WithMessage(NeedsIpv6);
        RuleFor(options => options.Settings).SetValidator(new LoadBalancerSettingsValidator());
        RuleFor(options => options.Listener).SetValidator(new ListenerValidator());
        RuleFor(options => options.MaintenancePage!).FixedBody().When(options => options.MaintenancePage is not null);
        RuleFor(options => options.TargetGroup).SetValidator(new TargetGroupValidator());
        RuleFor(options => options.CandidateGroup!).SetValidator(new CandidateGroupValidator()).When(options => options.CandidateGroup is not null);
        Weights();
    }

    private void Weights()
    {
        RuleFor(options => options.TargetGroup.Weight).Equal(TargetGroupOptions.WholeWeight).When(options => options.CandidateGroup is null)
            .WithMessage("{PropertyPath} must be {ComparisonValue} where no other group takes the rest, got: {PropertyValue}.");
        RuleFor(options => options.TargetGroup.Weight)
            .Must((options, weight) => weight + options.CandidateGroup!.TargetGroup.Weight == TargetGroupOptions.WholeWeight)
            .When(options => options.CandidateGroup is not null)
            .WithMessage(options => $"{{PropertyPath}} and CandidateGroup.TargetGroup.Weight must add up to {TargetGroupOptions.WholeWeight}, got: {{PropertyValue}} and {options.CandidateGroup!.TargetGroup.Weight}.");
        RuleFor(options => options.CandidateGroup!.StickySeconds).NotNull()
            .When(options => options.CandidateGroup is { } candidate && (options.TargetGroup.Stickiness ?? candidate.TargetGroup.Stickiness) is not null)
            .WithMessage("{PropertyPath} must be given where a target group has stickiness: AWS binds a client to a server of one group alone, got: null.");
    }
}
