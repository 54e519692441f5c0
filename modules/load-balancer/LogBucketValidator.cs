using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="LogBucket"/> to names that S3 and Elastic Load Balancing take.</summary>
public sealed class LogBucketValidator : AbstractValidator<LogBucket>
{
    /// <summary>States the rules.</summary>
    public LogBucketValidator()
    {
        RuleFor(log => log.Bucket).BucketName();
        RuleFor(log => log.Prefix)
            .Must(prefix => prefix is null || (prefix.Length > 0 && prefix[0] != '/' && prefix[^1] != '/' && !prefix.Contains("AWSLogs", StringComparison.Ordinal)))
            .WithMessage("{PropertyPath} must not be empty, have a slash at either end or contain AWSLogs, which AWS adds itself, got: \"{PropertyValue}\".");
    }
}
