using CardWeb.Tf.Modules;
using FluentValidation;

namespace CardWeb.Tf.Environments;

/// <summary>Holds <see cref="ImageSettings"/> to versions that exist.</summary>
public sealed class ImageSettingsValidator : AbstractValidator<ImageSettings>
{
    /// <summary>States the rules.</summary>
    public ImageSettingsValidator()
    {
        RuleForEach(image => image.ApprovedVersions).ImageVersion();
        RuleFor(image => image.ApprovedVersions).EachOnce();
        RuleFor(image => image.Version)
            .Must((image, version) => version is null || image.ApprovedVersions.Contains(version))
            .WithMessage(image => $"{{PropertyPath}} must be one of the approved versions ({Listed(image.ApprovedVersions)}), got: \"{{PropertyValue}}\".");
        RuleForEach(image => image.DeprecateAt.Keys).Must((image, version) => image.ApprovedVersions.Contains(version))
            .OverridePropertyName(nameof(ImageSettings.DeprecateAt))
            .WithMessage(image => $"{{PropertyPath}} must name an approved version ({Listed(image.ApprovedVersions)}), got: \"{{PropertyValue}}\".");
        RuleForEach(image => image.DeprecateAt.Values).WholeMinute().OverridePropertyName(nameof(ImageSettings.DeprecateAt));
    }

    private static string Listed(IReadOnlyList<string> versions) => versions.Count == 0 ? "none yet" : string.Join(", ", versions);
}
