using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="NewVpc"/> to a range that its subnets fit in.</summary>
public sealed class NewVpcValidator : AbstractValidator<NewVpc>
{
    private static readonly CidrBlock[] Unusable = [.. from range in new[] { "0.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "224.0.0.0/3" } select CidrBlock.Parse(range)!.Value];

    /// <summary>States the rules.</summary>
    public NewVpcValidator()
    {
        RuleFor(vpc => vpc.Cidr).Cidr();
        RuleFor(vpc => vpc.Cidr)
            .Must(cidr => CidrBlock.Parse(cidr)!.Value.PrefixLength is >= NewVpc.MinimumPrefixLength and <= NewVpc.MaximumPrefixLength)
            .When(vpc => CidrBlock.Parse(vpc.Cidr) is not null)
            .WithMessage($"{{PropertyPath}} must have a prefix between /{NewVpc.MinimumPrefixLength} and /{NewVpc.MaximumPrefixLength}, so that its subnets have room for a load balancer, got: \"{{PropertyValue}}\".");
        RuleFor(vpc => vpc.Cidr)
            .Must(cidr => !Unusable.Any(range => CidrBlock.Parse(cidr)!.Value.Overlaps(range)))
            .When(vpc => CidrBlock.Parse(vpc.Cidr) is not null)
            .WithMessage($"{{PropertyPath}} must not overlap {string.Join(", ", Unusable)}, which no VPC can use, got: \"{{PropertyValue}}\".");
        RuleFor(vpc => vpc.Nat).Known();
        RuleFor(vpc => vpc.FlowLogs!).SetValidator(new FlowLogSettingsValidator()).When(vpc => vpc.FlowLogs is not null);
    }
}
