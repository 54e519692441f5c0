using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="AccessLogBucketOptions"/> to what S3 takes.</summary>
public sealed class AccessLogBucketValidator : AbstractValidator<AccessLogBucketOptions>
{
    /// <summary>States the rules.</summary>
    public AccessLogBucketValidator()
    {
        RuleFor(bucket => bucket.Account).SetValidator(new AwsAccountValidator());
        RuleFor(bucket => bucket.Name).BucketName();
        RuleFor(bucket => bucket.LoggedBucket).BucketName();
        RuleFor(bucket => bucket.LoggedBucket).NotEqual(bucket => bucket.Name)
            .WithMessage("{PropertyPath} must be another bucket: logging into itself never ends, got: \"{PropertyValue}\".");
        RuleFor(bucket => bucket.Days).Within(1, StateBucketValidator.MaximumDays, "days");
    }
}
