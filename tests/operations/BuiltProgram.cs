using System.Diagnostics;
using System.Globalization;
using System.Text;
using CardWeb.Tf.Operations;

namespace CardWeb.Tf.Tests.Operations;

/// <summary>The program as it was built, run in a folder as a user would run it.</summary>
internal sealed class BuiltProgram(string folder)
{
    private static readonly string s_host = OnPath.Find("dotnet")!;

    /// <summary>Environment variables that it gets besides those of the test; null takes one away.</summary>
    public Dictionary<string, string?> Variables { get; } = [];

    /// <summary>Runs it to its end.</summary>
    public Task<ProgramResult> RunAsync(params string[] arguments) => RunAsync(_ => false, _ => { }, arguments);

    /// <summary>Runs it, and interrupts it once, when a line has this text.</summary>
    public Task<ProgramResult> InterruptAsync(string text, params string[] arguments) =>
        RunAsync(line => line.Contains(text), process => Interrupt(process.Id), arguments);

    /// <summary>Runs it, and kills it and all that it has started, when a line has this text.</summary>
    public Task<ProgramResult> KillAsync(string text, params string[] arguments) =>
        RunAsync(line => line.Contains(text), process => process.Kill(entireProcessTree: true), arguments);

    private async Task<ProgramResult> RunAsync(Predicate<string> isTime, Action<Process> end, string[] arguments)
    {
        using var process = Process.Start(Start(arguments))!;
        var error = process.StandardError.ReadToEndAsync();
        StringBuilder output = new();
        var isEnded = false;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            output.AppendLine(line);
            if (isEnded || !isTime(line))
                continue;

            isEnded = true;
            end(process);
        }

        await process.WaitForExitAsync();
        return new ProgramResult(process.ExitCode, output.ToString(), await error);
    }

    private ProcessStartInfo Start(string[] arguments)
    {
        // A test run in the background ignores the interrupt, and what it starts inherits that.
        string[] heedful = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", s_host] : [s_host];
        ProcessStartInfo start = new(heedful[0], [.. heedful[1..], Path.Combine(AppContext.BaseDirectory, "CardWeb.Tf.dll"), .. arguments])
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var (name, value) in Variables)
            start.Environment[name] = value;

        return start;
    }

    private static void Interrupt(int processId)
    {
        using var kill = Process.Start("kill", ["-INT", processId.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
