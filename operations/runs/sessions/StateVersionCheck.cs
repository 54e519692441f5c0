namespace CardWeb.Tf.Operations.Runs.Sessions;

/// <summary>Keeps an older Terraform from working on a state that a newer one has written: it would write it back in its own way.</summary>
public static class StateVersionCheck
{
    /// <summary>Returns when there is no state, or one that this Terraform, or an older one, has written.</summary>
    /// <exception cref="OperationException">It is a newer one's, none that can be read, or was lost.</exception>
    public static async Task EnsureAsync(EnvironmentSession session, CancellationToken cancel)
    {
        await LostState.EnsureNoneAsync(session.Target, cancel);
        if (await session.Target.State.DocumentAsync(cancel) is not { } state)
            return;

        var own = session.Executable.Version;
        if (Version.TryParse(state.TerraformVersion.Split('-', '+')[0], out var writer) && writer <= own)
            return;

        throw new OperationException(
            $"The state of {session.Settings.StackName} was written by Terraform {state.TerraformVersion}, and here is {own}, which is older. "
            + $"Use Terraform {state.TerraformVersion} or newer (https://developer.hashicorp.com/terraform/install).");
    }
}
