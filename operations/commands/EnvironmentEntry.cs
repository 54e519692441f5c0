using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Operations.Commands;

/// <summary>What a pipeline has to know of an environment.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Account">Its AWS account.</param>
/// <param name="Region">Its region.</param>
/// <param name="Stack">Its stack's name for the cdktf CLI.</param>
public sealed record EnvironmentEntry(string Name, string Account, string Region, string Stack)
{
    /// <summary>Of one environment.</summary>
    public static EnvironmentEntry Of(EnvironmentSettings settings) =>
        new(settings.Name, settings.AccountId, settings.Region, settings.StackName);
}
