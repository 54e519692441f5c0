namespace CardWeb.Tf.Operations.Checks.Reachability;

/// <summary>Whom a security group admits.</summary>
/// <param name="Source">The address of a security group, <see cref="Internet"/> or <see cref="InsideNetwork"/>.</param>
/// <param name="Protocol">The protocol, as it is written.</param>
/// <param name="Ports">The first and the last port.</param>
/// <param name="Written">The rule, as it is written.</param>
internal sealed record Admission(string Source, string Protocol, (int First, int Last) Ports, string Written)
{
    /// <summary>Anybody: public addresses, and everything that cannot be told from here.</summary>
    public const string Internet = "the internet";

    /// <summary>A private address range: whatever stands in the network.</summary>
    public const string InsideNetwork = "the network";

    /// <summary>Whether it opens one TCP port, and which.</summary>
    public int? TcpPort => Protocol is "tcp" or "6" && Ports.First == Ports.Last ? Ports.First : null;

    /// <summary>Everything from anybody.</summary>
    public static Admission Anything(string written) => Of(Internet, written);

    /// <summary>Everything from one source.</summary>
    public static Admission Of(string source, string written) => new(source, "-1", (0, 65535), written);

    public override string ToString() => $"{Source} on {(Ports.First == Ports.Last ? $"{Ports.First}" : $"{Ports.First}-{Ports.Last}")} by {Written}";
}
