using System.Globalization;
using CardWeb.Tf.Operations.Emulation;

namespace CardWeb.Tf.Tests.Emulation;

/// <summary>Copies of a running emulator with all that is in it, so that a test may change what others stand on.</summary>
internal static class EmulatorCopy
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    /// <summary>A copy with files of its own, on that port, or a free one; it ends with this process, or when it is stopped.</summary>
    public static async Task<Emulator> MakeAsync(Emulator original, string directory, int port = 0)
    {
        EmulatorFiles files = new(directory);
        Directory.CreateDirectory(files.Directory);
        await AskAsync(original, files, port);
        for (var end = DateTime.UtcNow + s_patience; DateTime.UtcNow < end; await Task.Delay(20))
        {
            if (EmulatorRecord.Load(files.Ready) is not { } record)
                continue;

            record.Save(files.Record);
            return Emulator.Running(directory) ?? throw new InvalidOperationException($"The copy does not answer. Its log: {files.LogTail(20)}");
        }

        throw new TimeoutException($"The copy was not ready within {s_patience.TotalSeconds} seconds. Its log: {files.LogTail(20)}");
    }

    private static async Task AskAsync(Emulator original, EmulatorFiles files, int port)
    {
        var token = EmulatorPing.Token(original.Endpoint)!;
        var query = string.Create(
            CultureInfo.InvariantCulture,
            $"of={token}&owner={Environment.ProcessId}&port={port}&token={Guid.NewGuid():N}&log={Uri.EscapeDataString(files.Log)}&ready={Uri.EscapeDataString(files.Ready)}");
        using SocketsHttpHandler direct = new() { UseProxy = false };
        using HttpClient client = new(direct);
        using var answer = await client.PostAsync(new Uri(original.Endpoint, "/_emulator/copy?" + query), content: null);
        answer.EnsureSuccessStatusCode();
    }
}
