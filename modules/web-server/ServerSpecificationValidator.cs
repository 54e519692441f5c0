using System.Text.RegularExpressions;
using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="ServerSpecification"/> to AWS's limits.</summary>
public sealed partial class ServerSpecificationValidator : AbstractValidator<ServerSpecification>
{
    /// <summary>The device names that AWS recommends for data volumes: <c>/dev/sdf</c> to <c>/dev/sdp</c>.</summary>
    public const int MaximumDataVolumes = 'p' - 'f' + 1;

    /// <summary>States the rules.</summary>
    public ServerSpecificationValidator()
    {
        RuleFor(server => server.InstanceType).Form(InstanceTypeForm(), "an instance type such as t3.micro: family, dot, size");
        RuleFor(server => server.KeyPairName).Form(KeyPairForm(), "1 to 255 printable ASCII characters, with no space at either end");
        RuleFor(server => server.InstanceProfile).Form(ProfileForm(), "1 to 128 letters, digits and +=,.@-_");
        RuleFor(server => server.RootVolume).SetValidator(new VolumeValidator());
        RuleForEach(server => server.DataVolumes).SetValidator(new DataVolumeValidator());
        RuleFor(server => server.DataVolumes.Count).Within(0, MaximumDataVolumes).OverridePropertyName("DataVolumes.Count");
        RuleFor(server => server.DataVolumes)
            .Must(volumes => volumes.Select(volume => volume.DeviceName).Distinct().Count() == volumes.Count)
            .WithMessage("{PropertyPath} must have a device name of its own for each volume.");
        RuleFor(server => server.MetadataHopLimit).Within(1, 64);
        RuleFor(server => server.Tenancy).Known();
        RuleFor(server => server.ShutdownBehavior).Known();
    }

    [GeneratedRegex(@"\A[a-z][a-z0-9-]*[0-9][a-z0-9-]*\.([a-z]+|[0-9]+xlarge|metal(-[0-9]+xl)?)\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InstanceTypeForm();

    [GeneratedRegex(@"\A[!-~]([ -~]{0,253}[!-~])?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KeyPairForm();

    [GeneratedRegex(@"\A[A-Za-z0-9_+=,.@-]{1,128}\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ProfileForm();
}
