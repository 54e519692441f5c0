using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="StateBucketOptions"/> to what S3 takes and a lost state needs.</summary>
public sealed class StateBucketValidator : AbstractValidator<StateBucketOptions>
{
    /// <summary>The fewest days in which a lost state is missed.</summary>
    public const int MinimumDays = 30;

    /// <summary>Ten years.</summary>
    public const int MaximumDays = 3650;

    /// <summary>States the rules.</summary>
    public StateBucketValidator()
    {
        RuleFor(bucket => bucket.Account).SetValidator(new AwsAccountValidator());
        RuleFor(bucket => bucket.Name).BucketName();
        RuleFor(bucket => bucket.KeyArn).Given();
        RuleFor(bucket => bucket.OldVersionsDays).Within(MinimumDays, MaximumDays, "days");
    }
}
