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
    public Task<ProgramResult> RunAsync(params string[] arguments) => RunAsync(_ => false, _ => Task.CompletedTask, arguments);

    /// <summary>Runs it, and interrupts it once, when a line has this text.</summary>
    public Task<ProgramResult> InterruptAsync(string text, params string[] arguments) => InterruptAsync(1, text, arguments);

    /// <summary>Runs it, and interrupts it several times within a second, from when a line has this text.</summary>
    public Task<ProgramResult> InterruptAsync(int times, string text, params string[] arguments) =>
        RunAsync(line => line.Contains(text), process => InterruptAsync(process.Id, times), arguments);

    /// <summary>Runs it, and kills it and all that it has started, when a line has this text.</summary>
    public Task<ProgramResult> KillAsync(string text, params string[] arguments) =>
        RunAsync(line => line.Contains(text), process => Task.Run(() => process.Kill(entireProcessTree: true)), arguments);

    /// <summary>Runs it, and does something once, when a line has this text.</summary>
    public Task<ProgramResult> WhenAsync(string text, Action act, params string[] arguments) =>
        RunAsync(line => line.Contains(text), _ => Task.Run(act), arguments);

    private async Task<ProgramResult> RunAsync(Predicate<string> isTime, Func<Process, Task> act, string[] arguments)
    {
        using var process = Process.Start(Start(arguments))!;
        var error = process.StandardError.ReadToEndAsync();
        StringBuilder output = new();
        var isDone = false;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            output.AppendLine(line);
            if (isDone || !isTime(line))
                continue;

            isDone = true;
            await act(process);
        }

        await process.WaitForExitAsync();
        return new ProgramResult(process.ExitCode, output.ToString(), await error);
    }

    private ProcessStartInfo Start(string[] arguments)
    {
        // A test run in the background ignores the interrupt, and what it starts inherits that.
        string[] heedful = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", s_host] : [s_host];
        ProcessStartInfo start = new(heedful[0], [.. heedful[1..], TestProgram.Path, .. arguments])
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

    private static async Task InterruptAsync(int processId, int times)
    {
        Interrupt(processId);
        for (var again = 1; again < times; again++)
        {
            await Task.Delay(300);
            Interrupt(processId);
        }
    }

    private static void Interrupt(int processId)
    {
        using var kill = Process.Start("kill", ["-INT", processId.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
