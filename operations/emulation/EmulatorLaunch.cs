using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Operations.Emulation;

/// <summary>One start of an emulator.</summary>
/// <param name="Files">Where its files go.</param>
/// <param name="Port">The port; 0 for a free one.</param>
/// <param name="Token">What it answers when asked who it is.</param>
public sealed record EmulatorLaunch(EmulatorFiles Files, int Port, string Token)
{
    /// <summary>The folder of the start-up's own files, beside the program.</summary>
    public static string Sources { get; } = Path.Combine(AppContext.BaseDirectory, "emulator");

    /// <summary>The name of its Docker container, where there is one.</summary>
    public string ContainerName => $"{Catalogue.Product}-emulator-{Token}";
}
