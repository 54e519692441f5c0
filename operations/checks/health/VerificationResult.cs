using System.Globalization;

namespace CardWeb.Tf.Operations.Checks.Health;

/// <summary>What was found so far, or in the end.</summary>
public sealed record VerificationResult
{
    /// <summary>The last look.</summary>
    public required HealthReport Report { get; init; }

    /// <summary>What came of it.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>How many looks there were.</summary>
    public required int Looks { get; init; }

    /// <summary>How many of them, up to the last, found all healthy one after the other.</summary>
    public required int InARow { get; init; }

    /// <summary>How many in a row are asked for.</summary>
    public required int Polls { get; init; }

    /// <summary>How long it took.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>How things stand, in one line: <c>1 of 2 healthy; card-web02: initial (Elb.InitialHealthChecking)</c>.</summary>
    public string Line => string.Join("; ", [
        Report.IsHealthy && Polls > 1
            ? string.Create(CultureInfo.InvariantCulture, $"{Report.Summary}, {InARow} of {Polls} looks in a row")
            : Report.Summary,
        .. Report.All.Where(server => server.Reason is not null).Select(Brief),
        .. Report.Fleets.Where(fleet => fleet.Healthy < fleet.Fleet.Minimum).Select(fleet => string.Create(
            CultureInfo.InvariantCulture, $"{fleet.Fleet.Name}: {fleet.Healthy} of at least {fleet.Fleet.Minimum}")),
        .. Report.EmptyZones.Select(zone => $"no server in {zone}"),
    ]);

    private static string Brief(ServerHealth server) =>
        $"{server.Name}: {server.Target.State}{(server.Target.Reason is { } code ? $" ({code})" : "")}";
}
