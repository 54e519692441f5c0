using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="AwsAccount"/> to AWS's forms.</summary>
public sealed class AwsAccountValidator : AbstractValidator<AwsAccount>
{
    /// <summary>States the rules.</summary>
    public AwsAccountValidator()
    {
        RuleFor(account => account.Id).AccountId();
        RuleFor(account => account.Region).Region();
    }
}
