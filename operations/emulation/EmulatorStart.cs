namespace CardWeb.Tf.Operations.Emulation;

/// <summary>Starts an emulator and waits until it answers.</summary>
public sealed class EmulatorStart(IEmulatorRuntime runtime, EmulatorLaunch launch)
{
    // What emulator/start.py ends with.
    private const int PortIsTaken = 4;

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(20);

    /// <summary>How long it may take; Docker may have to fetch an image.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(runtime is DockerRuntime ? 5 : 1);

    /// <summary>Starts it; the process is the caller's to keep.</summary>
    public async Task<(EmulatorProcess Process, EmulatorRecord Record)> RunAsync(CancellationToken cancel)
    {
        var process = EmulatorProcess.Start(runtime.Command(launch), launch.Files.Log);
        try
        {
            var announced = await AnnouncedAsync(process, cancel);
            var record = runtime.Record(launch, announced, process.Id);
            return record.Answers() ? (process, record) : throw Failed($"does not answer at {record.Endpoint}");
        }
        catch
        {
            await EmulatorEnd.RunAsync(process.Id, runtime is DockerRuntime ? launch.ContainerName : null);
            process.Dispose();
            launch.Files.RemoveTraces();
            throw;
        }
    }

    private async Task<EmulatorRecord> AnnouncedAsync(EmulatorProcess process, CancellationToken cancel)
    {
        var end = DateTime.UtcNow + Patience;
        while (DateTime.UtcNow < end)
        {
            if (EmulatorRecord.Load(launch.Files.Ready) is { } announced)
                return announced;

            if (process.ExitCode is { } code)
                throw Ended(code);

            await Task.Delay(s_pause, cancel);
        }

        throw Failed($"was not ready within {Patience.TotalSeconds:0} seconds");
    }

    private OperationException Ended(int code) => code == PortIsTaken
        ? new OperationException(
            $"The emulator's port must be free, got: {launch.Port}, which another program listens on. "
            + "Name a free one, or none to have one chosen.")
        : Failed($"ended with code {code}");

    private OperationException Failed(string how) => new(
        $"The emulator of AWS, run by {runtime.Description}, {how}. Its log ({launch.Files.Log}) ends with:\n{launch.Files.LogTail(15)}");
}
