using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="VolumeOptions"/> to AWS's limits for each volume type.</summary>
public sealed class VolumeValidator : AbstractValidator<VolumeOptions>
{
    private const int BaselineIops = 3000;
    private const int IopsForOneMiBps = 4;

    /// <summary>States the rules.</summary>
    public VolumeValidator()
    {
        RuleFor(volume => volume.Type).Known();
        RuleFor(volume => volume.KmsKeyArn).Arn("kms", "key");
        Limits(VolumeType.Gp3, size: (1, 65536), iops: (BaselineIops, 80000), iopsForOneGiB: 500);
        Limits(VolumeType.Io1, size: (4, 16384), iops: (100, 64000), iopsForOneGiB: 50);
        Limits(VolumeType.Io2, size: (4, 65536), iops: (100, 256000), iopsForOneGiB: 1000);
        When(volume => volume.Type == VolumeType.Gp2, Gp2);
        When(volume => volume.Type is VolumeType.Io1 or VolumeType.Io2, () =>
            RuleFor(volume => volume.Iops).NotNull().WithMessage("{PropertyPath} must be set for Io1 and Io2, which have no default, got: none."));
        When(volume => volume.ThroughputMiBps is not null, Throughput);
    }

    private void Limits(VolumeType type, (int From, int To) size, (int From, int To) iops, int iopsForOneGiB) => When(volume => volume.Type == type, () =>
    {
        RuleFor(volume => volume.SizeGiB).Within(size.From, size.To, $"GiB for {type}");
        When(volume => volume.Iops is not null, () =>
        {
            RuleFor(volume => volume.Iops!.Value).Within(iops.From, iops.To, $"for {type}").OverridePropertyName(nameof(VolumeOptions.Iops));
            RuleFor(volume => volume.Iops!.Value)
                .Must((volume, value) => value <= (long)iopsForOneGiB * volume.SizeGiB || (type == VolumeType.Gp3 && value <= BaselineIops))
                .OverridePropertyName(nameof(VolumeOptions.Iops))
                .WithMessage(volume => $"{{PropertyPath}} must be at most {iopsForOneGiB} for each GiB of {type}, got: {{PropertyValue}} for {volume.SizeGiB} GiB. Lower it or raise the size.");
        });
    });

    private void Gp2()
    {
        RuleFor(volume => volume.SizeGiB).Within(1, 16384, "GiB for Gp2");
        RuleFor(volume => volume.Iops).Null()
            .WithMessage("{PropertyPath} cannot be set for Gp2, whose IOPS follow its size, got: {PropertyValue}. Leave it out, or choose Gp3.");
    }

    private void Throughput()
    {
        RuleFor(volume => volume.ThroughputMiBps).Null().When(volume => volume.Type != VolumeType.Gp3)
            .WithMessage(volume => $"{{PropertyPath}} can be set for Gp3 alone, got: {{PropertyValue}} for {volume.Type}.");
        When(volume => volume.Type == VolumeType.Gp3, () =>
        {
            RuleFor(volume => volume.ThroughputMiBps!.Value).Within(125, 2000, "MiB per second").OverridePropertyName(nameof(VolumeOptions.ThroughputMiBps));
            RuleFor(volume => volume.ThroughputMiBps!.Value)
                .Must((volume, value) => (long)value * IopsForOneMiBps <= (volume.Iops ?? BaselineIops))
                .OverridePropertyName(nameof(VolumeOptions.ThroughputMiBps))
                .WithMessage(volume => $"{{PropertyPath}} must be at most a quarter of the IOPS, {(volume.Iops ?? BaselineIops) / IopsForOneMiBps}, got: {{PropertyValue}}. Lower it or raise Iops.");
        });
    }
}
