using System.Globalization;
using CardWeb.Tf.Operations.Checks.Health;

namespace CardWeb.Tf.Operations.Probing;

/// <summary>Who has answered how often.</summary>
public sealed record ProbeResult
{
    /// <summary>What was asked for.</summary>
    public required Uri Page { get; init; }

    /// <summary>Every answer, in order.</summary>
    public required IReadOnlyList<SiteAnswer> Answers { get; init; }

    /// <summary>The instance id of each server that ought to answer, by its name.</summary>
    public required IReadOnlyDictionary<string, string> Servers { get; init; }

    /// <summary>Each server's answers; one that never answered has none.</summary>
    public IReadOnlyList<ServerShare> Shares =>
    [
        .. Servers.OrderBy(server => server.Key).Select(server => Share(server.Key, server.Value)),
        .. Answers.Select(answer => answer.InstanceId).OfType<string>().Distinct().Except(Servers.Values).Select(id => Share(ServerHealth.Stranger, id)),
    ];

    /// <summary>What came instead of a server's answer, and how often.</summary>
    public IReadOnlyDictionary<string, int> Others => Answers
        .Where(answer => answer.InstanceId is null)
        .GroupBy(answer => answer.Text)
        .ToDictionary(group => group.Key, group => group.Count());

    /// <summary>Whether every server has answered.</summary>
    public bool IsComplete => Servers.Values.All(id => Answers.Any(answer => answer.InstanceId == id));

    /// <summary>How things stand, in one line.</summary>
    public string Line => string.Join(", ", [
        string.Create(CultureInfo.InvariantCulture, $"{Answers.Count} requests"),
        .. Shares.Select(share => string.Create(CultureInfo.InvariantCulture, $"{(share.IsOurs ? share.Name : share.InstanceId)} {share.Percent}%")),
        .. Others.Select(other => string.Create(CultureInfo.InvariantCulture, $"{other.Value} × {other.Key}")),
    ]);

    /// <summary>Each server that has not answered, and what came instead of an answer.</summary>
    public IEnumerable<string> Problems =>
    [
        .. Shares.Where(share => share.Answers == 0).Select(share => string.Create(
            CultureInfo.InvariantCulture,
            $"{share.Name} ({share.InstanceId}) has answered none of {Answers.Count} requests to {Page}.")),
        .. Others.Select(other => string.Create(CultureInfo.InvariantCulture, $"{other.Value} of {Answers.Count} requests came to: {other.Key}.")),
    ];

    private ServerShare Share(string name, string id)
    {
        var own = Answers.Where(answer => answer.InstanceId == id).ToList();
        return new ServerShare(name, id, own.FirstOrDefault()?.Zone, own.Count, Answers.Count);
    }
}
