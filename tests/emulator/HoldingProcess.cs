using System.Diagnostics;
using CardWeb.Tf.Operations.Emulation;

namespace CardWeb.Tf.Tests.Emulation;

/// <summary>A process that starts an emulator, tells its id and waits to be killed: this test program, run by itself.</summary>
internal static class HoldingProcess
{
    private const string Verb = "hold-emulator";

    public static Process Start(string directory, string lifetime = "dies") => Process.Start(
        new ProcessStartInfo("dotnet", ["exec", typeof(HoldingProcess).Assembly.Location, Verb, directory, lifetime])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;

    /// <summary>Whether a process was started for this.</summary>
    public static bool Is(string[] arguments) => arguments is [Verb, _, _];

    /// <summary>What that process does.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var (directory, lifetime) = (arguments[1], arguments[2]);
        await using var emulator = await Emulator.StartAsync(
            new EmulatorOptions
            {
                Directory = directory,
                OutlivesThisProcess = lifetime == "outlives",
                VirtualEnvironment = SharedEmulator.VirtualEnvironment,
            },
            CancellationToken.None);
        Console.WriteLine(emulator.ProcessId);
        await Task.Delay(Timeout.Infinite);
        return 0;
    }
}
