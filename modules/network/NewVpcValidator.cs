using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="NewVpc"/> to a range that its subnets fit in.</summary>
public sealed class NewVpcValidator : AbstractValidator<NewVpc>
{
    /// <summary>States the rules.</summary>
    public NewVpcValidator()
    {
        RuleFor(vpc => vpc.Cidr).Cidr();
        RuleFor(vpc => vpc.Cidr)
            .Must(cidr => CidrBlock.Parse(cidr)!.Value.PrefixLength is >= NewVpc.MinimumPrefixLength and <= NewVpc.MaximumPrefixLength)
            .When(vpc => CidrBlock.Parse(vpc.Cidr) is not null)
            .WithMessage($"{{PropertyPath}} must have a prefix between /{NewVpc.MinimumPrefixLength} and /{NewVpc.MaximumPrefixLength}, so that its subnets have room for a load balancer, got: \"{{PropertyValue}}\".");
        RuleFor(vpc => vpc.Nat).Known();
    }
}
