using System.Diagnostics;
using System.Globalization;

namespace CardWeb.Tf.Benchmarks;

/// <summary>One run of a program: how long it took, and the most memory that it and its children had at once.</summary>
/// <param name="Seconds">From its start to its end.</param>
/// <param name="Megabytes">Proportional set size, sampled every 20 ms; 0 where the system has no /proc.</param>
internal sealed record Run(double Seconds, double Megabytes)
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Runs it, and fails when it ends with another code than these.</summary>
    public static async Task<Run> OfAsync(Call call, bool withMemory = false)
    {
        var start = new ProcessStartInfo(call.Program, call.Arguments) { WorkingDirectory = call.Folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var (name, value) in call.Variables)
            start.Environment[name] = value;

        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var peak = withMemory ? await PeakAsync(process) : 0;
        await process.WaitForExitAsync();
        var seconds = watch.Elapsed.TotalSeconds;
        call.Output = await output + await error;
        return call.Allowed.Contains(process.ExitCode)
            ? new Run(seconds, peak)
            : throw new InvalidOperationException($"{call.Program} {string.Join(' ', call.Arguments)} ended with {process.ExitCode}:\n{call.Output}");
    }

    private static async Task<double> PeakAsync(Process process)
    {
        var peak = 0L;
        while (!process.HasExited)
        {
            peak = Math.Max(peak, Tree(process.Id).Sum(Memory));
            await Task.Delay(s_pause);
        }

        return peak / 1024.0;
    }

    private static IEnumerable<int> Tree(int root)
    {
        yield return root;
        foreach (var child in Lines($"/proc/{root}/task/{root}/children").Concat(Threads(root).SelectMany(thread => Lines($"/proc/{root}/task/{thread}/children"))).Distinct())
        {
            foreach (var id in child.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                foreach (var one in Tree(int.Parse(id, CultureInfo.InvariantCulture)))
                    yield return one;
            }
        }
    }

    private static IEnumerable<string> Threads(int process)
    {
        try
        {
            return Directory.GetDirectories($"/proc/{process}/task").Select(Path.GetFileName).OfType<string>().Where(name => name != $"{process}");
        }
        catch (IOException)
        {
            return [];
        }
    }

    private static long Memory(int process) =>
        Lines($"/proc/{process}/smaps_rollup").FirstOrDefault(line => line.StartsWith("Pss:", StringComparison.Ordinal)) is { } line
            ? long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture)
            : 0;

    private static string[] Lines(string file)
    {
        try
        {
            return File.ReadAllLines(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It has ended meanwhile.
            return [];
        }
    }
}
