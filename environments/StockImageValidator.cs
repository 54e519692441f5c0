using CardWeb.Tf.Modules;
using FluentValidation;

namespace CardWeb.Tf.Environments;

/// <summary>Holds an environment whose card-web01 is born from Debian's own image to what that image needs.</summary>
internal sealed class StockImageValidator : AbstractValidator<EnvironmentSettings>
{
    /// <summary>The size of the root volume of Debian's images.</summary>
    public const int RootSizeGiB = 8;

    /// <summary>States the rules.</summary>
    public StockImageValidator()
    {
        RuleFor(settings => settings.BaseImage.ImageId).NotNull().When(settings => settings.Network is NewVpc { Nat: NatGateways.None })
            .WithMessage("{PropertyPath} must name an image of one's own, in which apache2 and curl are installed, in a new VPC without NAT: Debian's own installs them from the internet at its first boot, got: none. Name one, or set NewVpc.Nat.");
        RuleFor(settings => settings.BaseImage.ImageId).NotNull()
            .When(settings => settings.Network is not NewVpc { Nat: NatGateways.None } && (settings.ServerEgressCidrs is [] || settings.ServerEgressPorts is []))
            .WithMessage("{PropertyPath} must name an image of one's own, in which apache2 and curl are installed, where servers may call nothing: Debian's own installs them from the internet at its first boot, got: none. Name one, or set ServerEgressCidrs and ServerEgressPorts.");
        RuleFor(settings => settings.Server.RootVolume.SizeGiB).GreaterThanOrEqualTo(RootSizeGiB)
            .When(settings => settings.BaseImage is { ImageId: null, Owner: BaseImageOptions.Debian })
            .WithMessage("{PropertyPath} must be at least {ComparisonValue} GiB, the size of Debian's image, got: {PropertyValue}.");
    }
}
