using System.Diagnostics;

namespace CardWeb.Tf.Operations.Emulation;

/// <summary>The started process; its standard input is what ties it to this one.</summary>
public sealed class EmulatorProcess : IDisposable
{
    private readonly Process _process;

    private EmulatorProcess(Process process) => _process = process;

    /// <summary>Its id.</summary>
    public int Id => _process.Id;

    /// <summary>What it ended with; null while it runs.</summary>
    public int? ExitCode => _process.HasExited ? _process.ExitCode : null;

    /// <summary>Starts a program that writes all it says into a file.</summary>
    public static EmulatorProcess Start(IReadOnlyList<string> command, string log)
    {
        // The shell only redirects, so that not even an early failure is lost, and then becomes the program.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >\"$0\" 2>&1", log, .. command])
        {
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        return new EmulatorProcess(Process.Start(start) ?? throw new InvalidOperationException("No process."));
    }

    /// <summary>Lets it outlive this process.</summary>
    public void LetGo()
    {
        _process.StandardInput.WriteLine("stay");
        _process.StandardInput.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _process.Dispose();
}
