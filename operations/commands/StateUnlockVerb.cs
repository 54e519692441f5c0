using System.CommandLine;
using CardWeb.Tf.Operations.Targets;
using CardWeb.Tf.Operations.Terraform.States;

namespace CardWeb.Tf.Operations.Commands;

/// <summary><c>state unlock environment --id ID</c>.</summary>
public sealed class StateUnlockVerb : EnvironmentVerb
{
    private readonly Option<string> _id = new("--id")
    {
        Description = "The lock's id, as 'state' and Terraform's own error tell it: that very lock is removed, and no other.",
        HelpName = "id",
        Required = true,
    };

    /// <summary>The verb.</summary>
    public StateUnlockVerb()
        : base("unlock", "Removes a lock that a run left behind when it died. A run that still works would lose its state: be sure.", usesTerraform: false) =>
        Command.Add(_id);

    /// <inheritdoc />
    protected override async Task<ExitCode> ExecuteAsync(
        ParseResult parsed, Operation operation, EnvironmentTarget target, CancellationToken cancel)
    {
        var id = parsed.GetRequiredValue(_id);
        if (await target.State.LockAsync(cancel) is not { } held)
        {
            await NoState.EnsureBucketAsync(target, cancel);
            operation.Console.Line($"The state of {target.Settings.Name} is not locked: nothing to do.");
            return ExitCode.Done;
        }

        await RemoveAsync(target, held, id, cancel);
        operation.Console.Line($"Unlocked: the lock {id} of {held.Info.Who}, for {held.Info.Doing}, is removed.");
        operation.Console.Line("What that run had begun may be half done, and not all in the state: look at a plan before the next deployment.");
        return ExitCode.Done;
    }

    private static async Task RemoveAsync(EnvironmentTarget target, HeldLock held, string id, CancellationToken cancel)
    {
        if (held.Info.Id != id)
        {
            throw new OperationException(
                $"--id {id} is not the lock that is held: nothing is removed. {held.Info.Who} holds it for {held.Info.Doing}, "
                + $"since {held.Info.When}, with the id {held.Info.Id}. '{target.Command("state")}' tells it again.",
                ExitCode.Refused);
        }

        if (!await target.State.UnlockAsync(held, cancel))
        {
            throw new OperationException(
                $"The lock {id} went away just now, by itself: nothing is removed. '{target.Command("state")}' tells who holds it now.",
                ExitCode.Refused);
        }
    }
}
