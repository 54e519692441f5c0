namespace CardWeb.Tf.Modules;

/// <summary>Where the cluster lives: <see cref="DefaultVpc"/>, <see cref="ExistingVpc"/> or <see cref="NewVpc"/>.</summary>
public abstract record NetworkOptions
{
    /// <summary>What identifies the network: when it changes, everything in it is replaced.</summary>
    internal abstract string Key { get; }
}
