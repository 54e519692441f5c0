using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="CandidateGroup"/> to AWS's limits.</summary>
public sealed class CandidateGroupValidator : AbstractValidator<CandidateGroup>
{
    /// <summary>States the rules.</summary>
    public CandidateGroupValidator()
    {
        RuleFor(candidate => candidate.TargetGroup).SetValidator(new TargetGroupValidator());
        RuleFor(candidate => candidate.StickySeconds!.Value).Within(1, 604800, "seconds").OverridePropertyName(nameof(CandidateGroup.StickySeconds))
            .When(candidate => candidate.StickySeconds is not null);
    }
}
