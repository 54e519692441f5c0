using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="FixedResponse"/> to AWS's limits.</summary>
public sealed class FixedResponseValidator : AbstractValidator<FixedResponse>
{
    private static readonly string[] Types = ["text/plain", "text/css", "text/html", "application/javascript", "application/json"];

    /// <summary>States the rules.</summary>
    public FixedResponseValidator()
    {
        RuleFor(response => response.StatusCode).Must(status => status is (>= 200 and <= 299) or (>= 400 and <= 599))
            .WithMessage("{PropertyPath} must be 200 to 299 or 400 to 599, got: {PropertyValue}.");
        RuleFor(response => response.ContentType).Must(type => Types.Contains(type, StringComparer.Ordinal))
            .WithMessage($"{{PropertyPath}} must be one of {string.Join(", ", Types)}, got: \"{{PropertyValue}}\".");
        RuleFor(response => response.Body!).FixedBody().When(response => response.Body is not null);
    }
}
