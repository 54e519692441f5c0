using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="TargetGroupOptions"/> to AWS's limits and to the combinations that AWS takes.</summary>
public sealed class TargetGroupValidator : AbstractValidator<TargetGroupOptions>
{
    /// <summary>States the rules.</summary>
    public TargetGroupValidator()
    {
        RuleFor(group => group.Port).Port();
        RuleFor(group => group.Protocol).Known();
        RuleFor(group => group.Algorithm).Known();
        RuleFor(group => group.AnomalyMitigation).Equal(false).When(group => group.Algorithm != BalancingAlgorithm.WeightedRandom)
            .WithMessage(group => $"{{PropertyPath}} needs the algorithm WeightedRandom, got: {{PropertyValue}} with {group.Algorithm}. Choose it, or leave the mitigation off.");
        RuleFor(group => group.DeregistrationDelaySeconds).Within(0, 3600, "seconds");
        RuleFor(group => group.SlowStartSeconds).Within(30, 900, "seconds, or 0").When(group => group.SlowStartSeconds != 0);
        RuleFor(group => group.SlowStartSeconds).Equal(0).When(group => group.Algorithm != BalancingAlgorithm.RoundRobin)
            .WithMessage(group => $"{{PropertyPath}} needs the algorithm RoundRobin, got: {{PropertyValue}} with {group.Algorithm}. Choose it, or set 0.");
        RuleFor(group => group.Stickiness!).SetValidator(new StickinessValidator()).When(group => group.Stickiness is not null);
        RuleFor(group => group.CrossZone).NotEqual(false).When(group => group.Stickiness is not null)
            .WithMessage("{PropertyPath} must not be false with stickiness, which AWS has across zones alone, got: {PropertyValue}.");
        RuleFor(group => group.HealthyTargets!).SetValidator(new HealthyTargetsValidator()).When(group => group.HealthyTargets is not null);
        RuleFor(group => group.Weight).Within(0, TargetGroupOptions.WholeWeight, "percent");
        RuleFor(group => group.HealthCheck).SetValidator(new HealthCheckValidator());
    }
}
