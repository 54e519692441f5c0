using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="WebServersOptions"/> to a number of clones that names can count.</summary>
public sealed class WebServersValidator : AbstractValidator<WebServersOptions>
{
    /// <summary>States the rules.</summary>
    public WebServersValidator()
    {
        RuleFor(options => options.Count).Within(1, WebServersOptions.MaximumClones, "clones");
        RuleFor(options => options.Specification).SetValidator(new ServerSpecificationValidator());
    }
}
