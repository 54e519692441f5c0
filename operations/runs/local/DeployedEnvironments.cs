using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Aws;
using CardWeb.Tf.Operations.Targets;

namespace CardWeb.Tf.Operations.Runs.Local;

/// <summary>Asks the emulator which environments are deployed on it.</summary>
public static class DeployedEnvironments
{
    /// <summary>Those whose state there knows a resource, whoever deployed them.</summary>
    public static async Task<IReadOnlyList<EnvironmentSettings>> OnAsync(EmulatorSession emulator, CancellationToken cancel)
    {
        List<EnvironmentSettings> deployed = [];
        foreach (var settings in Catalogue.All)
        {
            if (await ResourcesAsync(emulator, settings, cancel) > 0)
                deployed.Add(settings);
        }

        return deployed;
    }

    /// <summary>How many resources an environment has there.</summary>
    public static Task<int> ResourcesAsync(EmulatorSession emulator, EnvironmentSettings settings, CancellationToken cancel) =>
        new StateObject(emulator.Access(settings), settings.StateBucket, settings.StateKey).ResourcesAsync(cancel);
}
