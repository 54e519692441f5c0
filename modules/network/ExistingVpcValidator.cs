using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="ExistingVpc"/> to the form of AWS's ids.</summary>
public sealed class ExistingVpcValidator : AbstractValidator<ExistingVpc>
{
    /// <summary>States the rules.</summary>
    public ExistingVpcValidator()
    {
        RuleFor(vpc => vpc.VpcId).AwsId("vpc");
        RuleForEach(vpc => vpc.PublicSubnetIds.Values).AwsId("subnet").OverridePropertyName(nameof(ExistingVpc.PublicSubnetIds));
        RuleForEach(vpc => vpc.PrivateSubnetIds!.Values).AwsId("subnet").OverridePropertyName(nameof(ExistingVpc.PrivateSubnetIds))
            .When(vpc => vpc.PrivateSubnetIds is not null);
        RuleFor(vpc => (IReadOnlyList<string>)vpc.PublicSubnetIds.Values.ToArray()).EachOnce().OverridePropertyName(nameof(ExistingVpc.PublicSubnetIds));
        RuleFor(vpc => (IReadOnlyList<string>)vpc.PrivateSubnetIds!.Values.ToArray()).EachOnce().OverridePropertyName(nameof(ExistingVpc.PrivateSubnetIds))
            .When(vpc => vpc.PrivateSubnetIds is not null);
    }
}
