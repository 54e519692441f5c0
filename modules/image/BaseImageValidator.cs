using System.Text.RegularExpressions;
using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="BaseImageOptions"/> to AWS's forms.</summary>
public sealed partial class BaseImageValidator : AbstractValidator<BaseImageOptions>
{
    private const int OldestRelease = 12;
    private const int NewestRelease = 13;

    /// <summary>States the rules.</summary>
    public BaseImageValidator()
    {
        RuleFor(image => image.ImageId).AwsId("ami");
        RuleFor(image => image.Owner).Form(OwnerForm(), "an account id of twelve digits, \"amazon\" or \"self\": an image of an unnamed owner could be anybody's");
        RuleFor(image => image.DebianRelease).Within(OldestRelease, NewestRelease);
        RuleFor(image => image.NamePattern!).Given().When(image => image.NamePattern is not null);
        RuleFor(image => image.Architecture).Form(ArchitectureForm(), "x86_64 or arm64");
    }

    [GeneratedRegex(@"\A([0-9]{12}|amazon|self)\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex OwnerForm();

    [GeneratedRegex(@"\A(x86_64|arm64)\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex ArchitectureForm();
}
