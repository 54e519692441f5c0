using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="LoadBalancerSettings"/> to AWS's limits.</summary>
public sealed class LoadBalancerSettingsValidator : AbstractValidator<LoadBalancerSettings>
{
    /// <summary>States the rules.</summary>
    public LoadBalancerSettingsValidator()
    {
        RuleFor(balancer => balancer.IpAddressType).Known();
        RuleFor(balancer => balancer.IdleTimeoutSeconds).Within(1, 4000, "seconds");
        RuleFor(balancer => balancer.ClientKeepAliveSeconds).Within(60, 604800, "seconds");
        RuleFor(balancer => balancer.DesyncMitigation).Known();
        RuleFor(balancer => balancer.ForwardedFor).Known();
        RuleFor(balancer => balancer.AccessLogs!.Bucket).BucketName().When(balancer => balancer.AccessLogs is not null);
        RuleFor(balancer => balancer.ConnectionLogs!.Bucket).BucketName().When(balancer => balancer.ConnectionLogs is not null);
    }
}
