using CardWeb.Tf.Operations.Targets;

namespace CardWeb.Tf.Operations.Checks.Drift;

/// <summary>The remedies for findings in one environment.</summary>
internal sealed class Remedies(EnvironmentTarget target)
{
    /// <summary>How to apply the code.</summary>
    public string ApplyCommand => target.Options.IsLocal ? $"dotnet run -- up {target.Settings.Name}" : target.Command("plan");

    /// <summary>The code is not applied yet.</summary>
    public Remedy Pending => new("Apply: the code is ahead of what is deployed.", ApplyCommand, NeedsHand: false);

    /// <summary>The code does not say what an attribute is to be, so applying leaves it.</summary>
    public static Remedy Unconfigured => new(
        "By hand: apply won't fix this. Set it back to what the state recorded, or write it into the code and apply. "
        + "Any apply takes it into the state, and no later plan shows it.",
        Command: null,
        NeedsHand: true);

    private string IgnoreFile => $"environments/{target.Settings.Name}.drift-ignore.json";

    /// <summary>Applying fixes it.</summary>
    /// <param name="what">What applying does.</param>
    public Remedy Applied(string what) => new(
        $"Apply: {what}. To keep it instead, write it into the code (adopt). To leave it for a time, add it to {IgnoreFile} (ignore).",
        ApplyCommand,
        NeedsHand: false);

    /// <summary>Applying does not fix it.</summary>
    /// <param name="command">What undoes it.</param>
    /// <param name="adopt">How to keep it; null when it must not be kept.</param>
    public Remedy ByHand(string command, string? adopt) => new(
        "By hand: apply won't fix this. Run the command."
        + (adopt is null ? "" : $" To keep it instead, {adopt} (adopt). To leave it for a time, add it to {IgnoreFile} (ignore)."),
        command,
        NeedsHand: true);

    /// <summary>Applying would destroy the resource that was changed.</summary>
    public static Remedy SetBack { get; } = new(
        "By hand: set it back to what the state recorded. Don't apply: that destroys the resource and creates it again.", Command: null, NeedsHand: true);

    /// <summary>Applying must not make a resource again that was deleted.</summary>
    public Remedy Restored(DeletedAdvice advice, string id) => new(
        $"By hand: run the command. {advice.Why} If it can't be restored, {advice.Instead}.",
        Aws(string.Format(System.Globalization.CultureInfo.InvariantCulture, advice.Command, id)),
        NeedsHand: true);

    /// <summary>A command of the AWS CLI, in the environment's region.</summary>
    public string Aws(string arguments) => $"aws {arguments} --region {target.Settings.Region}";
}
