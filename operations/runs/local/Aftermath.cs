using System.Globalization;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Aws;
using CardWeb.Tf.Operations.Targets;

namespace CardWeb.Tf.Operations.Runs.Local;

/// <summary>Tidies up after an <c>up</c> that did not come to its end, and says what is left.</summary>
public static class Aftermath
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    /// <summary>
    /// An emulator that this run started is stopped, unless something failed in it that is worth a look; one that ran
    /// before is left as it is.
    /// </summary>
    public static async Task<string> TidyAsync(Up up, EnvironmentSettings settings, bool isInterrupted)
    {
        if (up.Emulator is not { } emulator)
            return "This run has started and changed nothing.";

        if (!emulator.IsAlive)
            return $"'dotnet run -- down' cleans up after the emulator, '{Again(settings)}' starts again.";

        if (emulator.IsNew && (isInterrupted || !up.HasApplied))
        {
            await emulator.CloseAsync();
            return "The emulator that this run had started is stopped, and all that was in it is gone: nothing is left. "
                + $"'{Again(settings)}' starts again.";
        }

        return $"The emulator runs on at {emulator.Emulator.Endpoint}. {await LeftAsync(emulator, settings)} "
            + $"'{Again(settings)}' goes on from there, 'dotnet run -- down' removes it all.";
    }

    private static string Again(EnvironmentSettings settings) => $"dotnet run -- up {settings.Name}";

    private static async Task<string> LeftAsync(EmulatorSession emulator, EnvironmentSettings settings)
    {
        using var patience = new CancellationTokenSource(s_patience);
        var state = new StateObject(emulator.Access(settings), settings.StateBucket, settings.StateKey);
        try
        {
            var resources = await state.ResourcesAsync(patience.Token);
            var left = string.Create(CultureInfo.InvariantCulture, $"{settings.StackName} has {resources} resources on it.");
            return await state.LockIdAsync(patience.Token) is { } id ? $"{left} {Unlock(id, settings)}" : left;
        }
        catch (Exception e) when (e is OperationException or OperationCanceledException)
        {
            return $"It does not tell what {settings.StackName} has on it: {e.Message}.";
        }
    }

    private static string Unlock(string id, EnvironmentSettings settings) =>
        $"Its state is locked, with the id {id}: 'dotnet run -- state {settings.Name} --local' tells by whom, and what to do.";
}
