using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Reports.Progress;
using CardWeb.Tf.Operations.Terraform.Runner;
using CardWeb.Tf.Operations.Terraform.States;

namespace CardWeb.Tf.Operations.Runs.Sessions;

/// <summary>
/// Keeps tainted resources that can't be replaced because AWS takes no second one beside them: docs/replacements.md lists them. The
/// next plan changes in place what their creation did not come to.
/// </summary>
public static class TaintedResources
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    /// <summary>Takes the mark off those that a state has, as a step that is shown; without any, does nothing.</summary>
    /// <exception cref="OperationException">The state can't be written.</exception>
    public static async Task KeepAsync(TerraformCli terraform, StateDocument? state, Steps steps, CancellationToken cancel)
    {
        TaintedResource[] kept = [.. state?.Tainted.Where(tainted => ReplacedResources.AreKept(tainted.Type)) ?? []];
        if (kept.Length > 0)
            await steps.RunAsync("tainted", () => UntaintAsync(terraform, kept, cancel), told => told);
    }

    /// <summary>The same after an apply that failed: whoever plans next may not be allowed to write the state. That apply's own error is what is told.</summary>
    public static async Task KeepAfterFailureAsync(EnvironmentSession session)
    {
        using var patience = new CancellationTokenSource(s_patience);
        try
        {
            var state = await session.Target.State.DocumentAsync(patience.Token);
            foreach (var tainted in state?.Tainted.Where(tainted => ReplacedResources.AreKept(tainted.Type)) ?? [])
                await session.Terraform.UntaintAsync(tainted.Address, patience.Token);
        }
        catch (Exception e) when (e is OperationException or OperationCanceledException)
        {
            // The next plan does it, or tells why not.
        }
    }

    private static async Task<string> UntaintAsync(TerraformCli terraform, TaintedResource[] kept, CancellationToken cancel)
    {
        foreach (var tainted in kept)
        {
            try
            {
                await terraform.UntaintAsync(tainted.Address, cancel);
            }
            catch (OperationException e) when (e.ExitCode is not ExitCode.Locked)
            {
                throw new OperationException(
                    $"{tainted.Address} is marked as tainted: its creation failed, or someone ran 'terraform taint'. AWS takes no second one "
                    + $"beside it, so it must be kept, and the mark can't be removed: {e.Message} Plan with a role that may write the state.",
                    e);
            }
        }

        return $"kept: {string.Join(", ", kept.Select(tainted => tainted.Address))}";
    }
}
