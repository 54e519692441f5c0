using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Tests.Cluster.Drift;

/// <summary>The clusters that are deployed once for all the tests of drift; each test changes a copy of its own.</summary>
internal static class DriftOriginal
{
    /// <summary>Production as it is: with deletion protection, and with a role of the servers' own.</summary>
    public static EnvironmentSettings Settings { get; } = Catalogue.Find("production");

    /// <summary>The same without its web application firewall: planning that one resource takes as long as planning all others.</summary>
    public static EnvironmentSettings WithoutFirewall { get; } = Settings with { Firewall = null };

    private static readonly Lazy<Task<DriftCluster>> s_whole = new(() => DriftCluster.DeployAsync(Settings));

    private static readonly Lazy<Task<DriftCluster>> s_withoutFirewall = new(async () => await (await s_whole.Value).ChangedAsync(WithoutFirewall));

    /// <summary>The cluster of these settings, to be copied.</summary>
    public static Task<DriftCluster> DeployedAsync(EnvironmentSettings settings) => (settings == Settings ? s_whole : s_withoutFirewall).Value;

    /// <summary>Removes them, if a test has asked for them.</summary>
    public static async Task RemoveAsync()
    {
        foreach (var cluster in (Lazy<Task<DriftCluster>>[])[s_withoutFirewall, s_whole])
        {
            if (cluster.IsValueCreated && cluster.Value.IsCompletedSuccessfully)
                await (await cluster.Value).DisposeAsync();
        }
    }
}
