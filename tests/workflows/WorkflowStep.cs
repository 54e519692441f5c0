using YamlDotNet.RepresentationModel;

namespace CardWeb.Tf.Tests.Workflows;

/// <summary>One step of a job.</summary>
/// <param name="Id">The name that its outputs go by; null when it has none.</param>
/// <param name="Run">Its shell script; null for one that uses an action.</param>
/// <param name="Uses">The action that it uses; null for a script.</param>
/// <param name="With">What the action is given.</param>
/// <param name="Variables">The environment variables that the script is given.</param>
internal sealed record WorkflowStep(
    string? Id, string? Run, string? Uses, IReadOnlyDictionary<string, string> With, IReadOnlyDictionary<string, string> Variables)
{
    public static WorkflowStep From(YamlNode step) => new(
        Yaml.Text(step, "id"),
        Yaml.Text(step, "run"),
        Yaml.Text(step, "uses"),
        Yaml.Texts(Yaml.At(step, "with")),
        Yaml.Texts(Yaml.At(step, "env")));

    /// <summary>The action without its version.</summary>
    public string Action => Uses?.Split('@')[0] ?? "";
}
