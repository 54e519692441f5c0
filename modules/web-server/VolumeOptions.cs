namespace CardWeb.Tf.Modules;

/// <summary>An EBS volume, always encrypted. See https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html</summary>
public record VolumeOptions
{
    /// <summary>
    /// The size in GiB: 1 to 65536 for gp3, 1 to 16384 for gp2, 4 to 16384 for io1, 4 to 65536 for io2. A root volume is
    /// at least as large as its image's. Default: 8.
    /// </summary>
    public int SizeGiB { get; init; } = 8;

    /// <summary>The type. Default: <see cref="VolumeType.Gp3"/>.</summary>
    public VolumeType Type { get; init; } = VolumeType.Gp3;

    /// <summary>
    /// I/O operations per second, none for gp2. gp3: 3000 to 80000, and above 3000 at most 500 for each GiB. io1: 100 to
    /// 64000, at most 50 for each GiB. io2: 100 to 256000, at most 1000 for each GiB. Default: AWS's own for gp3 (3000);
    /// io1 and io2 have none.
    /// </summary>
    public int? Iops { get; init; }

    /// <summary>Throughput in MiB per second, gp3 alone, 125 to 2000 and at most a quarter of the IOPS. Default: AWS's own (125).</summary>
    public int? ThroughputMiBps { get; init; }

    /// <summary>The KMS key that encrypts it, the ARN of a key and not of an alias. Default: the account's own key for EBS.</summary>
    public string? KmsKeyArn { get; init; }

    /// <summary>Whether the volume goes when its instance goes. Default: true, for the image holds what matters.</summary>
    public bool DeleteOnTermination { get; init; } = true;
}
