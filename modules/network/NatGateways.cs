using System.Diagnostics.CodeAnalysis;

namespace CardWeb.Tf.Modules;

/// <summary>How private subnets reach the internet. Each NAT gateway costs by the hour and by the gigabyte.</summary>
[SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "The field's own word")]
public enum NatGateways
{
    /// <summary>They do not: servers install nothing at their first boot, and reach AWS by <see cref="NewVpc.Endpoints"/> alone.</summary>
    None,

    /// <summary>Through one gateway in the first zone: cheap, and gone with that zone.</summary>
    Single,

    /// <summary>Through one gateway in each zone: a zone's failure stays in that zone.</summary>
    PerZone,
}
