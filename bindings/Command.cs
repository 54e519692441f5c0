using System.Diagnostics;

namespace CardWeb.Tf.Bindings;

/// <summary>Runs other programs.</summary>
public static class Command
{
    // The generator prints a banner of twelve lines on a version of Node that is past its end of life.
    private static readonly string OldNodes = string.Join(',', Enumerable.Range(14, 40));

    /// <summary>Runs a program to its end, and gives its exit code and everything that it printed; null when there is no such program.</summary>
    public static (int ExitCode, string Output)? Run(string folder, string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION"] = OldNodes;
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + errors.GetAwaiter().GetResult());
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Runs a program that must succeed; all of its output goes to a log file when it does not.</summary>
    public static void Require(string step, WorkFolder work, string program, params IEnumerable<string> arguments)
    {
        var (exitCode, output) = Run(work.Path, program, arguments) ?? throw new BindingsException($"{step}: there is no program '{program}' on PATH.");
        if (exitCode == 0)
            return;
        var tail = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).TakeLast(5);
        throw new BindingsException(Problems.StepFailed(step, exitCode, work.Log(step, output), string.Join(" | ", tail)));
    }
}
