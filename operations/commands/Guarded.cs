using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Deployment;

namespace CardWeb.Tf.Operations.Commands;

/// <summary>Turns every way in which an operation can fail into a message and an exit code, never a stack trace.</summary>
public static class Guarded
{
    /// <summary>Runs it.</summary>
    public static async Task<ExitCode> RunAsync(OperationConsole console, Interrupt? interrupt, Func<Task<ExitCode>> work)
    {
        try
        {
            return await work();
        }
        catch (OperationException e)
        {
            return Fail(console, e.Message, e.ExitCode);
        }
        catch (InvalidSettingsException e)
        {
            return Fail(console, string.Join('\n', e.Problems), ExitCode.Error);
        }
        catch (OperationCanceledException) when (interrupt is { Token.IsCancellationRequested: true })
        {
            return Fail(console, interrupt.Reason, interrupt.ExitCode);
        }
#pragma warning disable CA1031 // The last resort of the whole program.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return Fail(console, $"An error that this program does not foresee: {e.Message}\nDetails: {Log(e)}", ExitCode.Error);
        }
    }

    private static ExitCode Fail(OperationConsole console, string message, ExitCode code)
    {
        console.Fail("Error: " + message);
        return code;
    }

    private static string Log(Exception error)
    {
        var file = Path.Combine(Path.GetTempPath(), $"card-web-error-{Environment.ProcessId}.log");
        File.WriteAllText(file, error.ToString());
        return file;
    }
}
