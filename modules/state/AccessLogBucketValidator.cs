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
        RuleFor(bucket => bucket.LoggedBuckets.Count).GreaterThan(0).OverridePropertyName("LoggedBuckets.Count")
            .WithMessage("{PropertyPath} must be at least 1, got: {PropertyValue}.");
        RuleForEach(bucket => bucket.LoggedBuckets).BucketName();
        RuleForEach(bucket => bucket.LoggedBuckets).NotEqual(bucket => bucket.Name)
            .WithMessage("{PropertyPath} must be another bucket: logging into itself never ends, got: \"{PropertyValue}\".");
        RuleFor(bucket => bucket.Days).Within(1, StateBucketValidator.MaximumDays, "days");
    }
}
