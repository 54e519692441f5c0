using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="StateStore"/> to AWS's forms.</summary>
public sealed class StateStoreValidator : AbstractValidator<StateStore>
{
    /// <summary>States the rules.</summary>
    public StateStoreValidator()
    {
        RuleFor(store => store.Account).SetValidator(new AwsAccountValidator());
        RuleFor(store => store.Bucket).BucketName();
        RuleFor(store => store.LogBucket).BucketName();
        RuleFor(store => store.KeyArn).Given();
    }
}
