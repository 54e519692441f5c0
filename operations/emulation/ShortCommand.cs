using System.ComponentModel;
using CliWrap;
using CliWrap.Buffered;

namespace CardWeb.Tf.Operations.Emulation;

/// <summary>A program that answers and ends.</summary>
/// <param name="ExitCode">What it ended with; null when it could not be started at all.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
public sealed record ShortCommand(int? ExitCode, string Output, string Error)
{
    /// <summary>Whether it was started and ended well.</summary>
    public bool Succeeded => ExitCode == 0;

    /// <summary>The last line that says something, of standard error before standard output.</summary>
    public string LastLine =>
        $"{Output}\n{Error}".Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).LastOrDefault("");

    /// <summary>Runs a program to its end.</summary>
    public static async Task<ShortCommand> RunAsync(
        string program, IReadOnlyList<string> arguments, TimeSpan patience, CancellationToken cancel)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        time.CancelAfter(patience);
        try
        {
            var ended = await Cli.Wrap(program)
                .WithArguments(arguments)
                .WithValidation(CommandResultValidation.None)
                .ExecuteBufferedAsync(time.Token);
            return new ShortCommand(ended.ExitCode, ended.StandardOutput, ended.StandardError);
        }
        catch (Win32Exception e)
        {
            return new ShortCommand(null, "", e.Message);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new ShortCommand(null, "", $"no answer within {patience.TotalSeconds:0} seconds");
        }
    }
}
