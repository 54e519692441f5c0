using CardWeb.Tf.Operations.Targets;

namespace CardWeb.Tf.Operations.Checks.Drift;

/// <summary>What to do about a finding, in words and as a command.</summary>
internal sealed class Remedies(EnvironmentTarget target)
{
    /// <summary>How to apply the code.</summary>
    public string ApplyCommand => target.Options.IsLocal ? $"dotnet run -- up {target.Settings.Name}" : target.Command("plan");

    private string IgnoreFile => $"environments/{target.Settings.Name}.drift-ignore.json";

    /// <summary>What applying mends.</summary>
    public Finding Applied(Finding finding, string what) => finding with
    {
        NextAction = $"Apply: {what}. To keep it instead, write it into the code (adopt); to leave it for a time, excuse it in {IgnoreFile} (ignore).",
        Command = ApplyCommand,
    };

    /// <summary>What is in the code and not applied.</summary>
    public Finding Pending(Finding finding) => finding with { NextAction = "Apply: the code is ahead of what is deployed.", Command = ApplyCommand };

    /// <summary>What applying does not mend, and how it may be kept, if it may.</summary>
    public Finding ByHand(Finding finding, string command, string? adopt) => finding with
    {
        NeedsHand = true,
        NextAction = "By hand, for applying does not mend it: run the command."
            + (adopt is null ? "" : $" To keep it instead, {adopt} (adopt); to leave it for a time, excuse it in {IgnoreFile} (ignore)."),
        Command = command,
    };

    /// <summary>A command of the AWS CLI, in the environment's region.</summary>
    public string Aws(string arguments) => $"aws {arguments} --region {target.Settings.Region}";
}
