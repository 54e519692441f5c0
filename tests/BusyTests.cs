namespace CardWeb.Tf.Tests;

/// <summary>
/// Tests that keep a processor busy, by other programs. They take turns: more of them at once would only take memory, and
/// make each other time out.
/// </summary>
public abstract class BusyTests
{
    private static readonly SemaphoreSlim s_turns = new(Environment.ProcessorCount + 1);

    /// <summary>Whether it begins at once, because the run would end later if it waited: what takes minutes and mostly waits.</summary>
    private protected virtual bool IsLong => false;

    /// <summary>Before anything of a fixture is set up.</summary>
    [OneTimeSetUp]
    public Task WaitForTurnAsync() => IsLong ? Task.CompletedTask : s_turns.WaitAsync();

    /// <summary>After all of it is taken away.</summary>
    [OneTimeTearDown]
    public void EndTurn()
    {
        if (!IsLong)
            s_turns.Release();
    }
}
