using System.ComponentModel;
using CliWrap;

namespace CardWeb.Tf.Operations.Terraform.Runner;

/// <summary>Runs one Terraform command in one folder, and ends it in the way that keeps the state whole.</summary>
public sealed class TerraformProcess(string folder, IReadOnlyDictionary<string, string?> variables)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Runs it and returns its exit code. Cancelled, it is interrupted once and waited for, so that it writes what it
    /// has done and frees the lock; only if that takes minutes is it killed. A provider that runs already is named by
    /// <paramref name="reattach"/>.
    /// </summary>
    public async Task<int> RunAsync(
        IReadOnlyList<string> arguments, Action<string> onOutput, Action<string> onError, CancellationToken cancel, string? reattach = null)
    {
        cancel.ThrowIfCancellationRequested();
        using var kill = new CancellationTokenSource();
        await using var patience = cancel.Register(() => kill.CancelAfter(s_patience));
        var (program, all) = OwnSession.Wrap("terraform", arguments);
        var command = Cli.Wrap(program)
            .WithArguments(all)
            .WithWorkingDirectory(folder)
            .WithEnvironmentVariables(TerraformVariables.With(variables, reattach))
            .WithValidation(CommandResultValidation.None)
            .WithStandardOutputPipe(PipeTarget.ToDelegate(onOutput))
            .WithStandardErrorPipe(PipeTarget.ToDelegate(onError));
        return await WaitAsync(command, kill.Token, cancel);
    }

    private static async Task<int> WaitAsync(Command command, CancellationToken kill, CancellationToken cancel)
    {
        try
        {
            var result = await command.ExecuteAsync(kill, InterruptFor(cancel));
            cancel.ThrowIfCancellationRequested();
            return result.ExitCode;
        }
        catch (Win32Exception e)
        {
            throw new OperationException($"Terraform could not be started: {e.Message}", e);
        }
    }

    // Without a session of its own, Terraform has had the terminal's interrupt already.
    private static CancellationToken InterruptFor(CancellationToken cancel) =>
        OwnSession.IsAvailable || Console.IsInputRedirected ? cancel : CancellationToken.None;
}
