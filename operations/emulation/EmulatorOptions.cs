namespace CardWeb.Tf.Operations.Emulation;

/// <summary>How an emulator of AWS is started.</summary>
public sealed record EmulatorOptions
{
    /// <summary>Where its log, its process id and its environment file go; it is made when it isn't there.</summary>
    public required string Directory { get; init; }

    /// <summary>The port of 127.0.0.1 that it answers on, 1 to 65535; 0, the default, is a free one.</summary>
    public int Port { get; init; }

    /// <summary>
    /// Whether it runs on until it is stopped, by whatever process; otherwise, by default, it ends with this process,
    /// even when this one is killed.
    /// </summary>
    public bool OutlivesThisProcess { get; init; }

    /// <summary>
    /// Where moto is installed when no Python has it; a folder <c>.emulator-venv</c> beside <see cref="Directory"/> by
    /// default, so that it is there the next time.
    /// </summary>
    public string? VirtualEnvironment { get; init; }
}
