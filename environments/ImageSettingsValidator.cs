using CardWeb.Tf.Modules;
using FluentValidation;

namespace CardWeb.Tf.Environments;

/// <summary>Holds <see cref="ImageSettings"/> to versions that exist.</summary>
public sealed class ImageSettingsValidator : AbstractValidator<ImageSettings>
{
    private const int MostYears = 10;

    // AWS has deprecated images since then.
    private static readonly DateTimeOffset First = new(2021, 7, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>States the rules, by the system's clock or another one.</summary>
    public ImageSettingsValidator(TimeProvider? clock = null)
    {
        var now = (clock ?? TimeProvider.System).GetUtcNow();
        RuleForEach(image => image.ApprovedVersions).ImageVersion();
        RuleFor(image => image.ApprovedVersions).EachOnce();
        RuleFor(image => image.Version)
            .Must((image, version) => version is null || image.ApprovedVersions.Contains(version))
            .WithMessage(image => $"{{PropertyPath}} must be one of the approved versions ({Listed(image.ApprovedVersions)}), got: \"{{PropertyValue}}\".");
        RuleForEach(image => image.DeprecateAt.Keys).Must((image, version) => image.ApprovedVersions.Contains(version))
            .OverridePropertyName(nameof(ImageSettings.DeprecateAt))
            .WithMessage(image => $"{{PropertyPath}} must name an approved version ({Listed(image.ApprovedVersions)}), got: \"{{PropertyValue}}\".");
        RuleForEach(image => image.DeprecateAt.Values).WholeMinute().OverridePropertyName(nameof(ImageSettings.DeprecateAt));
        RuleForEach(image => image.DeprecateAt.Values).InclusiveBetween(First, now.AddYears(MostYears)).OverridePropertyName(nameof(ImageSettings.DeprecateAt))
            .WithMessage((_, time) => $"{{PropertyPath}} must be between {First:O} and {MostYears} years from now, the latest that AWS takes, got: {time:O}.");
    }

    private static string Listed(IReadOnlyList<string> versions) => versions.Count == 0 ? "none yet" : string.Join(", ", versions);
}
