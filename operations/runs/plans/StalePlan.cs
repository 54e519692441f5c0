using System.Globalization;

namespace CardWeb.Tf.Operations.Runs.Plans;

/// <summary>Refuses a plan whose state has moved on: what it was to change is not as it was.</summary>
public static class StalePlan
{
    private const int Shown = 20;

    /// <summary>Terraform's words for it.</summary>
    public const string TerraformsWords = "Saved plan is stale";

    /// <summary>
    /// Compares the state that the plan was made on with the state now. Terraform does so as well, but not for a plan
    /// that was made before there was any state: applied twice, it would make everything twice.
    /// </summary>
    public static void EnsureFresh(StateSnapshot planned, StateSnapshot now)
    {
        if (!planned.IsSame(now))
            throw Refusal(planned, now);
    }

    /// <summary>The refusal, with what has moved.</summary>
    public static OperationException Refusal(StateSnapshot planned, StateSnapshot now, Exception? cause = null)
    {
        string[] moved = [.. planned.MovedIn(now)];
        var lines = moved.Length == 0
            ? ["no resource: only what Terraform noted about them, or an output"]
            : moved.Length <= Shown ? moved : (IEnumerable<string>)[.. moved.Take(Shown), string.Create(CultureInfo.InvariantCulture, $"and {moved.Length - Shown} more")];
        return new OperationException(
            string.Create(CultureInfo.InvariantCulture, $"The plan is stale: it was made on version {planned.Serial} of the state, and now is version {now.Serial}. Since then:\n")
            + string.Concat(lines.Select(line => $"- {line}\n"))
            + "Nothing was applied. Plan again, look at it, and apply that one.",
            ExitCode.Refused,
            cause);
    }
}
