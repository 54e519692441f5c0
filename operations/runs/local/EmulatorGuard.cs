using CardWeb.Tf.Operations.Emulation;

namespace CardWeb.Tf.Operations.Runs.Local;

/// <summary>Ends work on the emulator when the emulator dies: Terraform would try again for minutes.</summary>
public static class EmulatorGuard
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);

    /// <summary>Does the work while the emulator lives.</summary>
    public static async Task<T> RunAsync<T>(
        Emulator emulator, Func<CancellationToken, Task<T>> work, CancellationToken cancel)
    {
        using var died = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await using var watch = TimeProvider.System.CreateTimer(
            _ => CancelIfDead(emulator.ProcessId, died), state: null, s_pause, s_pause);
        try
        {
            return await work(died.Token);
        }
        catch (Exception e) when (died.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            throw new OperationException(
                $"The emulator died while it was used; its log is {emulator.LogFile}.",
                e);
        }
    }

    private static void CancelIfDead(int processId, CancellationTokenSource died)
    {
        if (!ProcessId.IsAlive(processId))
            died.Cancel();
    }
}
