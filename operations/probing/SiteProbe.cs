namespace CardWeb.Tf.Operations.Probing;

/// <summary>Asks the site until every server has answered: a balancer without a healthy server answers as well, so one answer proves nothing.</summary>
public sealed class SiteProbe(ISite site, TimeProvider clock, ProbeOptions options)
{
    /// <summary>Asks, telling of each answer, and returns all of them; not every server has answered when the time was up.</summary>
    public async Task<ProbeResult> RunAsync(
        IReadOnlyDictionary<string, string> servers, Action<ProbeResult> onAnswer, CancellationToken cancel)
    {
        var began = clock.GetTimestamp();
        List<SiteAnswer> answers = [];
        var least = servers.Count * options.RequestsPerServer;
        while (true)
        {
            var answer = await site.AskAsync(cancel);
            answers.Add(answer);
            ProbeResult result = new() { Page = Secrets.Masked(site.Page), Answers = [.. answers], Servers = servers };
            onAnswer(result);
            if ((answers.Count >= least && result.IsComplete) || clock.GetElapsedTime(began) >= options.Limit)
                return result;

            if (answers.Count >= least || answer.InstanceId is null)
                await Task.Delay(options.Pause, clock, cancel);
        }
    }
}
