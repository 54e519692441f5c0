using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Operations.Commands;

/// <summary>What a pipeline has to know of an environment.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Account">Its AWS account.</param>
/// <param name="Region">Its region.</param>
/// <param name="Stack">Its stack's name for the cdktf CLI.</param>
/// <param name="PlanRole">The ARN of the role that can only plan.</param>
/// <param name="ApplyRole">The ARN of the role that deploys it.</param>
public sealed record EnvironmentEntry(string Name, string Account, string Region, string Stack, string PlanRole, string ApplyRole)
{
    /// <summary>Of one environment.</summary>
    public static EnvironmentEntry Of(EnvironmentSettings settings)
    {
        var account = Accounts.Of(settings);
        return new(
            settings.Name,
            settings.AccountId,
            settings.Region,
            settings.StackName,
            account.RoleArn(account.PlanRole),
            account.RoleArn(AccountSettings.ApplyRole(settings)));
    }
}
