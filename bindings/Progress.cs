using System.Diagnostics;
using System.Globalization;

namespace CardWeb.Tf.Bindings;

/// <summary>
/// A line for each step. MSBuild hides what its tasks print, in <c>dotnet run</c> always and elsewhere with its terminal logger,
/// so the lines go to the terminal itself where there is one.
/// </summary>
public sealed class Progress : IDisposable
{
    private readonly Stopwatch _total = Stopwatch.StartNew();
    private readonly StreamWriter? _terminal;

    /// <summary>Prints to standard output, or to the terminal where that is wanted and there is one.</summary>
    public Progress(bool toTerminal) => _terminal = toTerminal ? Terminal() : null;

    /// <summary>The time since the start.</summary>
    public string Total => Seconds(_total.Elapsed);

    /// <summary>Prints the first line, and one more in which the terminal logger can go on drawing without touching it.</summary>
    public void Open(string text)
    {
        Say(text);
        _terminal?.Write("\r\n");
        _terminal?.Flush();
    }

    /// <summary>Prints a line.</summary>
    public void Say(string text)
    {
        var line = $"bindings: {text}";
        if (_terminal is null)
            Console.WriteLine(line);
        else
            _terminal.Write($"\r\e[K{line}\r\n");
        _terminal?.Flush();
    }

    /// <summary>Does a step, and says when it is done and how long it took.</summary>
    public void Step(string done, Action step)
    {
        var watch = Stopwatch.StartNew();
        step();
        Say($"{done}, in {Seconds(watch.Elapsed)}");
    }

    /// <inheritdoc/>
    public void Dispose() => _terminal?.Dispose();

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s");

    private static StreamWriter? Terminal()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
            return null;
        try
        {
            return new StreamWriter(new FileStream("/dev/tty", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // There is no terminal: a CI machine. Standard output it is.
            return null;
        }
    }
}
