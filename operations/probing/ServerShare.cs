using CardWeb.Tf.Operations.Checks.Health;

namespace CardWeb.Tf.Operations.Probing;

/// <summary>One server's share of the answers.</summary>
/// <param name="Name">Its name, such as <c>card-web01</c>; <see cref="ServerHealth.Stranger"/> when it is none of ours.</param>
/// <param name="InstanceId">Its instance id.</param>
/// <param name="Zone">The zone that it says it stands in; null when it never answered.</param>
/// <param name="Answers">How often it answered.</param>
/// <param name="Requests">How many requests there were in all.</param>
public sealed record ServerShare(string Name, string InstanceId, string? Zone, int Answers, int Requests)
{
    /// <summary>Whether it is one of the servers that ought to answer.</summary>
    public bool IsOurs => Name != ServerHealth.Stranger;

    /// <summary>Its share in per cent, rounded.</summary>
    public int Percent => Requests == 0 ? 0 : (int)Math.Round(100.0 * Answers / Requests);
}
