using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="FleetOptions"/> to what an Auto Scaling group can launch.</summary>
public sealed class FleetValidator : AbstractValidator<FleetOptions>
{
    /// <summary>What is said of servers that want a host of their own.</summary>
    public const string NoHosts = "{PropertyPath} must not be Host beside a fleet, whose group can't choose a host for its servers, got: {PropertyValue}. Choose Dedicated, or Default.";

    /// <summary>States the rules.</summary>
    public FleetValidator()
    {
        RuleFor(options => options.Settings).SetValidator(new FleetSettingsValidator());
        RuleFor(options => options.Specification).SetValidator(new ServerSpecificationValidator());
        RuleFor(options => options.Specification.Tenancy).NotEqual(Tenancy.Host).WithMessage(NoHosts);
    }
}
