using System.Globalization;
using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.Emulation;

namespace CardWeb.Tf.Tests.Emulation;

/// <summary>
/// One emulator for all tests of a run: started by the first that asks, ended with the test process, even when that is
/// killed. An account of its own keeps each test apart from the others.
/// </summary>
internal static class SharedEmulator
{
    private static readonly Lazy<Task<Emulator>> s_emulator = new(() => StartAsync(NewDirectory("shared")));
    private static readonly Lazy<Task<Emulator>> s_empty = new(() => StartAsync(NewDirectory("empty")));
    private static int s_accounts;
    private static bool s_hasRuntime;

    /// <summary>Where a Python without moto gets it, for tests: one for all runs.</summary>
    public static string VirtualEnvironment { get; } = Path.Combine(Repository.Root, ".emulator-venv");

    /// <summary>The emulator; where nothing can run it, the test is skipped, and fails on CI.</summary>
    public static Task<Emulator> GetAsync() => s_emulator.Value;

    /// <summary>An emulator for one test with nothing in it, in a moment: a copy of one that nothing uses.</summary>
    public static async Task<Emulator> NewAsync(string directory) => await EmulatorCopy.MakeAsync(await s_empty.Value, directory);

    /// <summary>An account that no other test has used.</summary>
    public static string NewAccount() => $"9{Interlocked.Increment(ref s_accounts):D11}";

    /// <summary>Starts an emulator for one test.</summary>
    public static async Task<Emulator> StartAsync(string directory, int port = 0, bool outlivesThisProcess = false)
    {
        await RequireRuntimeAsync();
        return await Emulator.StartAsync(
            new EmulatorOptions
            {
                Directory = directory,
                Port = port,
                OutlivesThisProcess = outlivesThisProcess,
                VirtualEnvironment = VirtualEnvironment,
            },
            CancellationToken.None);
    }

    /// <summary>Goes on only where something can run an emulator.</summary>
    public static async Task RequireRuntimeAsync()
    {
        if (s_hasRuntime)
            return;

        try
        {
            _ = await new RuntimeSearch { VirtualEnvironment = VirtualEnvironment }.FindAsync(CancellationToken.None);
            s_hasRuntime = true;
        }
        catch (OperationException e)
        {
            Prerequisite.Require(present: false, e.Message);
        }
    }

    /// <summary>A folder for this run; those of runs that have ended go.</summary>
    private static string NewDirectory(string name)
    {
        var all = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "shared-emulator"));
        lock (s_empty)
        {
            foreach (var old in all.GetDirectories().Where(old => !ProcessId.IsAlive(int.Parse(old.Name, CultureInfo.InvariantCulture))))
                old.Delete(recursive: true);
        }

        return Path.Combine(all.FullName, $"{Environment.ProcessId}", name);
    }
}
