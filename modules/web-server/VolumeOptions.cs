namespace CardWeb.Tf.Modules;

/// <summary>An EBS volume, always encrypted. See https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html</summary>
public record VolumeOptions
{
    /// <summary>The size in GiB, 1 to 16384. A root volume is at least as large as its image's. Default: 8.</summary>
    public int SizeGiB { get; init; } = 8;

    /// <summary>The type. Default: <see cref="VolumeType.Gp3"/>.</summary>
    public VolumeType Type { get; init; } = VolumeType.Gp3;

    /// <summary>I/O operations per second: 3000 to 80000 for gp3, 100 to 64000 for io1, 100 to 256000 for io2, none for gp2. Default: AWS's own (gp3: 3000).</summary>
    public int? Iops { get; init; }

    /// <summary>Throughput in MiB per second, gp3 alone, 125 to 2000. Default: AWS's own (125).</summary>
    public int? ThroughputMiBps { get; init; }

    /// <summary>The KMS key that encrypts it, an ARN. Default: the account's own key for EBS.</summary>
    public string? KmsKeyArn { get; init; }

    /// <summary>Whether the volume goes when its instance goes. Default: true, for the image holds what matters.</summary>
    public bool DeleteOnTermination { get; init; } = true;
}
