namespace CardWeb.Tf.Modules;

/// <summary>Turns volume options into the blocks of an instance.</summary>
internal static class Volumes
{
    internal static InstanceRootBlockDevice Root(VolumeOptions volume) => new()
    {
        Encrypted = true,
        VolumeSize = volume.SizeGiB,
        VolumeType = volume.Type.ToTerraform(),
        Iops = volume.Iops,
        Throughput = volume.ThroughputMiBps,
        KmsKeyId = volume.KmsKeyArn,
        DeleteOnTermination = volume.DeleteOnTermination,
    };

    internal static InstanceEbsBlockDevice Data(DataVolumeOptions volume) => new()
    {
        DeviceName = volume.DeviceName,
        Encrypted = true,
        VolumeSize = volume.SizeGiB,
        VolumeType = volume.Type.ToTerraform(),
        Iops = volume.Iops,
        Throughput = volume.ThroughputMiBps,
        KmsKeyId = volume.KmsKeyArn,
        DeleteOnTermination = volume.DeleteOnTermination,
    };
}
