using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="VolumeOptions"/> to AWS's limits for each volume type.</summary>
public sealed class VolumeValidator : AbstractValidator<VolumeOptions>
{
    /// <summary>States the rules.</summary>
    public VolumeValidator()
    {
        RuleFor(volume => volume.SizeGiB).Within(1, 16384, "GiB");
        RuleFor(volume => volume.Type).Known();
        RuleFor(volume => volume.KmsKeyArn).Arn("kms");
        Iops(VolumeType.Gp3, 3000, 80000);
        Iops(VolumeType.Io1, 100, 64000);
        Iops(VolumeType.Io2, 100, 256000);
        RuleFor(volume => volume.Iops).Null().When(volume => volume.Type == VolumeType.Gp2)
            .WithMessage("{PropertyPath} cannot be set for Gp2, whose IOPS follow its size, got: {PropertyValue}. Leave it out, or choose Gp3.");
        RuleFor(volume => volume.Iops).NotNull().When(volume => volume.Type is VolumeType.Io1 or VolumeType.Io2)
            .WithMessage("{PropertyPath} must be set for Io1 and Io2, which have no default.");
        RuleFor(volume => volume.ThroughputMiBps!.Value).Within(125, 2000, "MiB per second").OverridePropertyName(nameof(VolumeOptions.ThroughputMiBps))
            .When(volume => volume.ThroughputMiBps is not null && volume.Type == VolumeType.Gp3);
        RuleFor(volume => volume.ThroughputMiBps).Null().When(volume => volume.Type != VolumeType.Gp3)
            .WithMessage("{PropertyPath} can be set for Gp3 alone, got: {PropertyValue}.");
    }

    private void Iops(VolumeType type, int from, int to) =>
        RuleFor(volume => volume.Iops!.Value).Within(from, to).OverridePropertyName(nameof(VolumeOptions.Iops))
            .When(volume => volume.Type == type && volume.Iops is not null);
}
