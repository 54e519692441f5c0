using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Checks.Health;
using CardWeb.Tf.Operations.Probing;
using CardWeb.Tf.Operations.Reports.Health;
using CardWeb.Tf.Operations.Reports.Progress;
using CardWeb.Tf.Operations.Targets;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Runs.Health;

/// <summary>Proves one deployed environment's health: what the balancer says of each server, and, asked to, what the site answers.</summary>
public sealed class Verify(EnvironmentTarget target, Steps steps, IProgressView view, TimeProvider clock)
{
    /// <summary>Does it, step by step; the site is only asked when the servers are healthy and it is open.</summary>
    public async Task<VerifyResult> RunAsync(VerifyOptions options, CancellationToken cancel)
    {
        var state = await steps.RunAsync("state", () => NoState.RequireAsync(target, cancel), found => Told(found.Outputs));
        var expected = ExpectedTargets.Of(target.Settings, state.Outputs);
        var health = await new TargetsStep(steps, view, clock).RunAsync(target.Access, expected, options.Health, cancel);
        var probe = options.IsProbing && health.Verdict == Verdict.Healthy && !state.Outputs.IsInMaintenance
            ? await ProbeAsync(options, state.Outputs, health.Report, cancel)
            : null;
        return new VerifyResult { Target = target, Expected = expected, Health = health, Probe = probe, IsInMaintenance = state.Outputs.IsInMaintenance };
    }

    private static string Told(StackOutputs outputs) =>
        string.Join(", ", [$"{outputs.Servers.Count} servers", .. outputs.Fleets.Select(fleet => $"a {fleet.Name} of at least {fleet.Minimum}")]);

    private async Task<ProbeResult> ProbeAsync(VerifyOptions options, StackOutputs outputs, HealthReport found, CancellationToken cancel)
    {
        using Site site = new(Page(options.ProbeUrl ?? outputs.Url), target.Access.Endpoint);
        SiteProbe probe = new(site, clock, new ProbeOptions { Limit = options.Health.Limit });
        return await steps.RunAsync("probe", () => probe.RunAsync(Asked(found), Show, cancel), found => found.Line);
    }

    private Dictionary<string, string> Asked(HealthReport found) =>
        Answering(found, target.Settings).ToDictionary(server => server.Name, server => server.Target.InstanceId, StringComparer.Ordinal);

    /// <summary>The servers that answer requests: a release without a share of them, the present one or the candidate, answers none.</summary>
    public static IEnumerable<ServerHealth> Answering(HealthReport found, EnvironmentSettings settings)
    {
        var isPresentAsked = settings.ReleaseHasShare;
        var isCandidateAsked = settings.Candidate is { Weight: > 0 };
        return (isPresentAsked ? found.Servers : [])
            .Concat(found.Fleets.Where(fleet => fleet.Fleet.Name is Outputs.Candidate ? isCandidateAsked : isPresentAsked).SelectMany(fleet => fleet.Servers.Where(server => server.Target.IsHealthy)));
    }

    private void Show(ProbeResult result)
    {
        const int Often = 50;
        if (result.Answers.Count % Often == 0)
            view.Stand(result.Line, ProbeTable.Of(result));
    }

    // The site's address stands for its health page: the one that tells who answers.
    private static Uri Page(Uri address) => address.AbsolutePath == "/" ? new Uri(address, SitePages.Health) : address;
}
