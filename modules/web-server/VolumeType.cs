using System.Diagnostics.CodeAnalysis;

namespace CardWeb.Tf.Modules;

/// <summary>EBS volume types, as AWS names them. See https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html</summary>
[SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "AWS's own names")]
public enum VolumeType
{
    /// <summary>General purpose, with IOPS and throughput of their own.</summary>
    Gp3,

    /// <summary>General purpose, the older one: IOPS grow with the size.</summary>
    Gp2,

    /// <summary>Provisioned IOPS.</summary>
    Io1,

    /// <summary>Provisioned IOPS, the durable one.</summary>
    Io2,
}
