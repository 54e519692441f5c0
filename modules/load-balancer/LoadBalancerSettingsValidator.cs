using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="LoadBalancerSettings"/> to AWS's limits.</summary>
public sealed class LoadBalancerSettingsValidator : AbstractValidator<LoadBalancerSettings>
{
    /// <summary>The smallest reservation of capacity that AWS takes.</summary>
    public const int MinimumReservation = 100;

    /// <summary>States the rules.</summary>
    public LoadBalancerSettingsValidator()
    {
        RuleFor(balancer => balancer.IpAddressType).Known();
        RuleFor(balancer => balancer.IpAddressType).NotEqual(IpAddressType.DualstackWithoutPublicIpv4).When(balancer => !balancer.InternetFacing)
            .WithMessage("{PropertyPath} must be Ipv4 or Dualstack for a balancer that is not internet-facing, got: {PropertyValue}.");
        RuleFor(balancer => balancer.IdleTimeoutSeconds).Within(1, 4000, "seconds");
        RuleFor(balancer => balancer.ClientKeepAliveSeconds).Within(60, 604800, "seconds");
        RuleFor(balancer => balancer.DesyncMitigation).Known();
        RuleFor(balancer => balancer.ForwardedFor).Known();
        RuleFor(balancer => balancer.MinimumCapacityUnits).GreaterThanOrEqualTo(MinimumReservation)
            .WithMessage("{PropertyPath} must be at least {ComparisonValue}, AWS's smallest reservation, got: {PropertyValue}.");
        RuleFor(balancer => balancer.AccessLogs!).SetValidator(new LogBucketValidator()).When(balancer => balancer.AccessLogs is not null);
        RuleFor(balancer => balancer.ConnectionLogs!).SetValidator(new LogBucketValidator()).When(balancer => balancer.ConnectionLogs is not null);
    }
}
