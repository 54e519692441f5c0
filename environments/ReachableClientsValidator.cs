using CardWeb.Tf.Modules;
using FluentValidation;

namespace CardWeb.Tf.Environments;

/// <summary>Holds the ranges of clients to the IP versions that the balancer answers: of each there must be clients that get in.</summary>
internal sealed class ReachableClientsValidator : AbstractValidator<EnvironmentSettings>
{
    /// <summary>States the rules.</summary>
    public ReachableClientsValidator()
    {
        Needs("IPv4", "0.0.0.0/0", IpAddressType.Ipv4, IpAddressType.Dualstack);
        Needs("IPv6", "::/0", IpAddressType.Dualstack, IpAddressType.DualstackWithoutPublicIpv4);
    }

    // A prefix list does not say of which version it is.
    private void Needs(string version, string all, params IpAddressType[] types) => RuleFor(settings => settings.ClientCidrs)
        .Must((settings, ranges) => ranges.Any(range => CidrBlock.IsIpv6(range) == (version == "IPv6") && !(settings.LoadBalancer.InternetFacing && ClientAddresses.IsPrivate(range))))
        .When(settings => types.Contains(settings.LoadBalancer.IpAddressType) && settings.ClientPrefixListIds is [] && settings.ClientCidrs is not [] && settings.ClientCidrs.All(IsRange))
        .WithMessage(settings =>
            $"{{PropertyPath}} must have an {version} range{(settings.LoadBalancer.InternetFacing ? " of the internet" : "")} such as {all} where LoadBalancer.IpAddressType is {settings.LoadBalancer.IpAddressType}, "
            + $"or clients that call over {version} get no answer, got: {string.Join(", ", settings.ClientCidrs)}. Add one, or choose another IpAddressType.");

    private static bool IsRange(string range) => CidrBlock.Parse(range) is not null || CidrBlock.IsIpv6(range);
}
