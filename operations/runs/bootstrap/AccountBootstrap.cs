using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Aws.Inventory;
using CardWeb.Tf.Operations.Checks.Bootstrap;
using CardWeb.Tf.Operations.Reports.Progress;
using CardWeb.Tf.Operations.Runs.Sessions;
using CardWeb.Tf.Operations.Targets;
using CardWeb.Tf.Operations.Terraform.Runner;

namespace CardWeb.Tf.Operations.Runs.Bootstrap;

/// <summary>
/// Bootstraps one account, from nothing or from wherever an earlier run stopped. The state begins on this machine, for the
/// bucket has to be made first, and moves into the bucket as soon as that stands.
/// </summary>
public sealed class AccountBootstrap(EnvironmentTarget target, Steps steps, IProgressView view)
{
    private const string PlanFile = "bootstrap.tfplan";

    private readonly AccountSettings _account = Accounts.Of(target.Settings);
    private readonly BootstrapFiles _files = new(target);

    /// <summary>Whether the account has a bootstrap's state, and its bucket is as wanted: asked of the API, in a moment.</summary>
    public static async Task<bool> IsThereAsync(EnvironmentTarget target, CancellationToken cancel)
    {
        var account = Accounts.Of(target.Settings);
        return await BootstrapStates.IsInBucketAsync(target.Access, account, cancel)
            && await new StateBucketInspection(target.Access, account).RunAsync(cancel) is [];
    }

    /// <summary>Does it all, step by step.</summary>
    public async Task<BootstrapResult> RunAsync(TerraformExecutable executable, CancellationToken cancel)
    {
        BootstrapStackSession session = new(target, _files, view);
        await steps.RunAsync("stack", () => session.SynthesizeAsync(_account, cancel), _ => _account.StackName);
        var (there, states) = await steps.RunAsync("account", () => LookAsync(cancel), found => Told(found.There, found.States));
        var isStateHere = states.InBucket is null;
        var imports = ImportBlocks.Of(there, states.Addresses, session.Addresses());
        await using var stack = session.Open(executable, isStateHere, imports);
        await steps.RunAsync("init", () => stack.InitializeAsync(cancel), did => did ? $"providers {stack.Mirror.Description}" : "unchanged");
        var changes = await ApplyAsync(stack.Terraform, cancel);
        File.Delete(_files.Imports);
        if (isStateHere)
            await steps.RunAsync("state", () => MoveAsync(stack.Terraform, cancel), _ => $"moved to s3://{_account.StateBucket}/{_account.StateKey}");

        return new BootstrapResult { Account = _account, Changes = changes, HasMoved = isStateHere, Differences = [] };
    }

    private async Task<(IReadOnlyDictionary<string, string> There, BootstrapStates States)> LookAsync(CancellationToken cancel)
    {
        var there = await new AccountSurvey(target.Access, _account).RunAsync(cancel);
        var states = await BootstrapStates.ReadAsync(target.Access, _account, _files, cancel);
        if (states.IsHereObsolete)
            _files.RemoveLocalState();

        return (there, states);
    }

    private static string Told(IReadOnlyDictionary<string, string> there, BootstrapStates states) => (there.Count, states) switch
    {
        (_, { InBucket: not null }) => "its state is in the bucket",
        (_, { Here: not null }) => "half done: its state is on this machine",
        (0, _) => "nothing is there yet",
        var (count, _) => FormattableString.Invariant($"{count} things are there, and no state: they are taken over"),
    };

    private async Task<ChangeSummary> ApplyAsync(TerraformCli terraform, CancellationToken cancel)
    {
        var text = await terraform.StateAsync(cancel);
        var state = string.IsNullOrWhiteSpace(text) ? null : Terraform.States.StateDocument.Parse(text, written: null);
        await TaintedResources.KeepAsync(terraform, state, steps, cancel);
        var plan = await steps.RunAsync(
            "plan", () => terraform.PlanAsync(PlanFile, cancel), made => made.HasChanges ? made.Changes.Planned : "no changes");
        return plan.HasChanges
            ? await steps.RunAsync("apply", () => terraform.ApplyAsync(plan.File, cancel), changes => changes.Done)
            : new ChangeSummary();
    }

    private async Task<bool> MoveAsync(TerraformCli terraform, CancellationToken cancel)
    {
        var here = StateDocument.Parse(await File.ReadAllTextAsync(_files.LocalState, cancel), _files.LocalState);
        _files.UseBucket();
        await terraform.MigrateAsync(cancel);
        var moved = await BootstrapStates.ReadAsync(target.Access, _account, _files, cancel);
        if (moved.InBucket?.Covers(here) != true)
            throw new OperationException($"Terraform has moved the state, and the bucket does not have it. It is still here: '{_files.LocalState}'. Run this again.");

        _files.RemoveLocalState();
        return true;
    }
}
