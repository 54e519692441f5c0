using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="MaintenancePolicy"/> to AWS's limits.</summary>
public sealed class MaintenancePolicyValidator : AbstractValidator<MaintenancePolicy>
{
    /// <summary>States the rules.</summary>
    public MaintenancePolicyValidator()
    {
        RuleFor(policy => policy.MinimumHealthyPercent).Within(0, 100, "percent");
        RuleFor(policy => policy.MaximumHealthyPercent).HealthyRange(policy => policy.MinimumHealthyPercent);
    }
}
