namespace CardWeb.Tf.Tests;

/// <summary>Tests that deploy with real Terraform, or stand on what is deployed: the slow half of all tests.</summary>
internal static class Deploys
{
    /// <summary>Their category: <c>dotnet test --filter TestCategory!=Deploys</c> runs the quick half.</summary>
    public const string Category = "Deploys";

    private static readonly SemaphoreSlim s_turns = new(Environment.ProcessorCount + 1);

    /// <summary>A turn for work that keeps a processor busy: more of it at once would only take memory.</summary>
    public static async Task<Turn> TurnAsync()
    {
        await s_turns.WaitAsync();
        return new Turn();
    }

    /// <summary>A turn, until it is disposed of.</summary>
    internal sealed class Turn : IDisposable
    {
        public void Dispose() => s_turns.Release();
    }
}
