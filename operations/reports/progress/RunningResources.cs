using System.Collections.Concurrent;
using CardWeb.Tf.Operations.Terraform.Json;
using CardWeb.Tf.Operations.Terraform.Runner;

namespace CardWeb.Tf.Operations.Reports.Progress;

/// <summary>Keeps which resources Terraform is working on, and since when.</summary>
public sealed class RunningResources(TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly List<(string Address, string Doing, long Began)> _running = [];
    private readonly List<ResourceTime> _ended = [];
    private readonly ConcurrentDictionary<string, string> _paths = new(StringComparer.Ordinal);

    /// <summary>Each with what is done to it and for how long, the oldest first.</summary>
    public IReadOnlyList<(string Resource, string Doing, TimeSpan Elapsed)> All
    {
        get
        {
            lock (_lock)
                return [.. _running.Select(r => (Named(r.Address), r.Doing, clock.GetElapsedTime(r.Began)))];
        }
    }

    /// <summary>What each took whose work has ended, in order; looks at them left out.</summary>
    public IReadOnlyList<ResourceTime> Ended
    {
        get
        {
            lock (_lock)
                return [.. _ended];
        }
    }

    /// <summary>Why Terraform waits, when it says so: <c>, waiting for the state's lock</c>; empty otherwise.</summary>
    public string Why { get; private set; } = "";

    /// <summary>The constructs' paths by Terraform address, besides those of stacks that were named before.</summary>
    public void Name(IReadOnlyDictionary<string, string> constructPaths)
    {
        foreach (var (address, path) in constructPaths)
            _paths[address] = path;
    }

    /// <summary>Begins or ends a resource's work; returns the line that tells of it, or null when it says nothing new.</summary>
    public string? Take(TerraformEvent told)
    {
        Why = told.Type is "state_lock_acquire" ? ", waiting for the state's lock" : "";
        if (told.Address is not { } address)
            return null;

        return told.Type switch
        {
            "apply_start" or "refresh_start" => Start(address, Doing(told)),
            "apply_complete" or "refresh_complete" => Stop(address, isFailure: false),
            "apply_errored" => Stop(address, isFailure: true),
            _ => null,
        };
    }

    /// <summary>Forgets all of them, as a command of Terraform's has ended.</summary>
    public void Clear()
    {
        lock (_lock)
            _running.Clear();
        Why = "";
    }

    private static string Doing(TerraformEvent told) => told.Action switch
    {
        "create" => "creating",
        "update" => "changing",
        "delete" => "destroying",
        "read" => "reading",
        null => "refreshing",
        var other => other,
    };

    private static string Done(string doing) => doing switch
    {
        "creating" => "created",
        "changing" => "changed",
        "destroying" => "destroyed",
        var other => $"{other} done",
    };

    // Looking at a resource is quick, and there are many: worth a line only when it fails.
    private static bool IsLook(string doing) => doing is "reading" or "refreshing";

    private string? Start(string address, string doing)
    {
        lock (_lock)
            _running.Add((address, doing, clock.GetTimestamp()));
        return IsLook(doing) ? null : $"{Named(address)}: {doing}…";
    }

    private string? Stop(string address, bool isFailure)
    {
        lock (_lock)
        {
            var at = _running.FindIndex(r => string.Equals(r.Address, address, StringComparison.Ordinal));
            if (at < 0)
                return null;

            var (_, doing, began) = _running[at];
            _running.RemoveAt(at);
            var elapsed = clock.GetElapsedTime(began);
            if (!IsLook(doing))
                _ended.Add(new ResourceTime(address, Path(address), isFailure ? $"{doing} failed" : Done(doing), elapsed));
            return IsLook(doing) && !isFailure
                ? null
                : $"{Named(address)}: {(isFailure ? $"{doing} failed after" : $"{Done(doing)} in")} {Durations.Text(elapsed)}";
        }
    }

    private string? Path(string address) => _paths.GetValueOrDefault(TerraformAddress.OfResource(address));

    private string Named(string address) => Path(address) is { } path ? $"{address} ({path})" : address;
}
