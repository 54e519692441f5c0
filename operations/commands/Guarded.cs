using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Reports;

namespace CardWeb.Tf.Operations.Commands;

/// <summary>Turns every way in which an operation can fail into a message and an exit code, never a stack trace.</summary>
public static class Guarded
{
    /// <summary>Runs an operation; when it fails, its aftermath too.</summary>
    public static async Task<ExitCode> RunAsync(Operation operation, Func<Task<ExitCode>> work)
    {
        var console = operation.Console;
        try
        {
            return await work();
        }
#pragma warning disable CA1031 // The last resort of the whole program.
        catch (Exception e)
        {
            var isInterrupted = await IsInterruptedAsync(e, operation.Interrupt.Token);
            console.Fail("Error: " + (isInterrupted ? operation.Interrupt.Reason : Message(e)));
            await TidyAsync(operation, isInterrupted);
            return isInterrupted ? operation.Interrupt.ExitCode : Code(e);
        }
    }

    /// <summary>Runs what needs no tidying.</summary>
    public static ExitCode Run(OperationConsole console, Action work)
    {
        try
        {
            work();
            return ExitCode.Done;
        }
        catch (Exception e)
        {
            console.Fail("Error: " + Message(e));
            return Code(e);
        }
    }

    // The terminal's Ctrl-C reaches Node as well, whose end may be noticed before the signal is.
    private static async Task<bool> IsInterruptedAsync(Exception error, CancellationToken token)
    {
        if (error is not (OperationException or InvalidSettingsException))
            await Task.Delay(TimeSpan.FromMilliseconds(200), CancellationToken.None);

        return token.IsCancellationRequested;
    }

    private static async Task TidyAsync(Operation operation, bool isInterrupted)
    {
        try
        {
            if (await operation.Aftermath(isInterrupted) is { Length: > 0 } left)
                operation.Console.Fail(left);
        }
        catch (Exception e)
        {
            operation.Console.Fail("Error while tidying up: " + Message(e));
        }
    }
#pragma warning restore CA1031

    private static ExitCode Code(Exception error) => (error as OperationException)?.ExitCode ?? ExitCode.Error;

    private static string Message(Exception error) => error switch
    {
        OperationException known => known.Message,
        InvalidSettingsException invalid => string.Join('\n', invalid.Problems),
        _ => $"Unexpected error: {error.Message}\nDetails: {Log(error)}",
    };

    private static string Log(Exception error)
    {
        // A folder with a name that no one can guess, and that no one else may enter.
        var file = Path.Combine(Directory.CreateTempSubdirectory($"{Catalogue.Product}-error-").FullName, "error.log");
        File.WriteAllText(file, error.ToString());
        return file;
    }
}
