using System.Globalization;
using CardWeb.Tf.Operations.Reports.Progress;
using CardWeb.Tf.Operations.Targets;
using CardWeb.Tf.Operations.Terraform.States;

namespace CardWeb.Tf.Operations.Reports.State;

/// <summary>What there is to say of one environment's state and its lock.</summary>
public sealed record StateSummary
{
    /// <summary>The environment.</summary>
    public required EnvironmentTarget Target { get; init; }

    /// <summary>The state; null when there is none.</summary>
    public required StateDocument? Document { get; init; }

    /// <summary>The lock that is held; null when it is free.</summary>
    public required HeldLock? Lock { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Asks for it.</summary>
    /// <exception cref="OperationException">There is not even a bucket.</exception>
    public static async Task<StateSummary> ReadAsync(EnvironmentTarget target, DateTimeOffset now, CancellationToken cancel)
    {
        var document = await target.State.DocumentAsync(cancel);
        if (document is null)
            await NoState.EnsureBucketAsync(target, cancel);

        return new StateSummary { Target = target, Document = document, Lock = await target.State.LockAsync(cancel), Now = now };
    }

    /// <summary>In lines.</summary>
    public IEnumerable<string> Lines =>
    [
        $"{Target.Settings.StackName}: {Target.State.Address}",
        .. Document is { } document ? Of(document) : [$"  no state: {Target.Settings.Name} was never deployed."],
        $"  Lock        {LockLine}",
    ];

    private string LockLine => Lock is { Info: var held }
        ? $"held by {held.Who}, since {held.When}{Ago(held.Since)}, for {held.Doing}; its id is {held.Id}"
        : "free";

    private IEnumerable<string> Of(StateDocument document) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"  Serial      {document.Serial}"),
        $"  Terraform   {document.TerraformVersion}",
        string.Create(CultureInfo.InvariantCulture, $"  Resources   {document.Resources}"),
        string.Create(CultureInfo.InvariantCulture, $"  Written     {document.Written:yyyy-MM-dd HH:mm:ss} UTC{Ago(document.Written)}"),
    ];

    private string Ago(DateTimeOffset? time) => time is { } at ? $" ({Age.Text(Now - at)} ago)" : "";
}
