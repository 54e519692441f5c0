using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Aws.Inventory;
using CardWeb.Tf.Operations.Checks.Bootstrap;
using CardWeb.Tf.Operations.Reports.Progress;
using CardWeb.Tf.Operations.Runs.Sessions;
using CardWeb.Tf.Operations.Targets;
using CardWeb.Tf.Operations.Terraform.Plans;
using CardWeb.Tf.Operations.Terraform.Runner;

namespace CardWeb.Tf.Operations.Runs.Bootstrap;

/// <summary>Tells whether an account's bootstrap is all there and as the code wants it, and changes nothing: not even the state's lock is taken.</summary>
public sealed class BootstrapCheck(EnvironmentTarget target, Steps steps, IProgressView view)
{
    private const string PlanFile = "check.tfplan";

    private readonly AccountSettings _account = Accounts.Of(target.Settings);
    private readonly BootstrapFiles _files = new(target);

    /// <summary>Looks.</summary>
    public async Task<BootstrapResult> RunAsync(TerraformExecutable executable, CancellationToken cancel)
    {
        BootstrapStackSession session = new(target, _files, view);
        await steps.RunAsync("stack", () => session.SynthesizeAsync(_account, cancel), _ => _account.StackName);
        var there = await steps.RunAsync(
            "account", () => new AccountSurvey(target.Access, _account).RunAsync(cancel), found => FormattableString.Invariant($"{found.Count} things are there"));
        var states = await BootstrapStates.ReadAsync(target.Access, _account, _files, cancel);
        var differences = states.InBucket is null
            ? Unfinished(states, there, session.Addresses())
            : await PlannedAsync(session.Open(executable, isStateHere: false, new Dictionary<string, string>()), cancel);
        return new BootstrapResult { Account = _account, Differences = differences };
    }

    private IReadOnlyList<BootstrapDifference> Unfinished(BootstrapStates states, IReadOnlyDictionary<string, string> there, IEnumerable<string> stack) =>
    [
        new("state", $"s3://{_account.StateBucket}/{_account.StateKey}", states.Here is null ? "none" : $"on this machine alone: {_files.LocalState}", _account.StackName),
        .. stack.Where(address => !there.ContainsKey(address) && !states.Addresses.Contains(address, StringComparer.Ordinal)).Select(PlanDifferences.Missing),
    ];

    private async Task<IReadOnlyList<BootstrapDifference>> PlannedAsync(StackSession session, CancellationToken cancel)
    {
        await using var stack = session;
        await steps.RunAsync("init", () => stack.InitializeAsync(cancel), did => did ? $"providers {stack.Mirror.Description}" : "unchanged");
        SavedPlanFile file = new(Path.Combine(stack.Terraform.Folder, PlanFile));
        file.Prepare();
        try
        {
            return await ReadAsync(stack, cancel);
        }
        finally
        {
            File.Delete(file.Path);
        }
    }

    private async Task<IReadOnlyList<BootstrapDifference>> ReadAsync(StackSession stack, CancellationToken cancel)
    {
        var plan = await steps.RunAsync(
            "plan", () => stack.Terraform.LookAsync(PlanFile, cancel), made => made.HasChanges ? made.Changes.Planned : "no changes");
        if (!plan.HasChanges)
            return [];

        return PlanDifferences.Of(await stack.Terraform.ShowAsync(plan.File, cancel), _account);
    }
}
