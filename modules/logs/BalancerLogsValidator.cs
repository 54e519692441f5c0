using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="BalancerLogsOptions"/> to what S3 takes.</summary>
public sealed class BalancerLogsValidator : AbstractValidator<BalancerLogsOptions>
{
    /// <summary>States the rules.</summary>
    public BalancerLogsValidator()
    {
        RuleFor(logs => logs.Account).SetValidator(new AwsAccountValidator());
        RuleFor(logs => logs.Bucket).BucketName();
        RuleFor(logs => logs.AccessLogBucket).BucketName();
        RuleFor(logs => logs.Settings).SetValidator(new LogSettingsValidator());
    }
}
