using System.Diagnostics;
using System.Globalization;

namespace CardWeb.Tf.Operations.Emulation;

/// <summary>Ends an emulator, by its process id and nothing wider.</summary>
public static class EmulatorEnd
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Asks it to end, and ends it when it doesn't.</summary>
    public static async Task RunAsync(int processId, string? container)
    {
        if (container is not null)
            await ShortCommand.RunAsync(DockerRuntime.Program, ["rm", "--force", container], s_patience, CancellationToken.None);
        else if (ProcessId.IsAlive(processId))
            await ShortCommand.RunAsync("/bin/sh", ["-c", "kill -TERM \"$0\"", Text(processId)], s_patience, CancellationToken.None);

        if (!await HasEndedAsync(processId))
            Kill(processId);

        await HasEndedAsync(processId);
    }

    private static async Task<bool> HasEndedAsync(int processId)
    {
        for (var end = DateTime.UtcNow + s_patience; DateTime.UtcNow < end; await Task.Delay(s_pause))
        {
            if (!ProcessId.IsAlive(processId))
                return true;
        }

        return false;
    }

    private static void Kill(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            process.Kill();
        }
        catch (ArgumentException)
        {
            // It ended in this very moment.
        }
    }

    private static string Text(int processId) => processId.ToString(CultureInfo.InvariantCulture);
}
