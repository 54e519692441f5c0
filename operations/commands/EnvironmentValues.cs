using System.CommandLine;
using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Operations.Commands;

/// <summary>An option with a value for one environment, <c>name=value</c>, or for all of them, <c>value</c>; given several times.</summary>
internal sealed class EnvironmentValues : Option<string[]>
{
    /// <summary>An option.</summary>
    public EnvironmentValues(string name, string helpName, string description)
        : base(name)
    {
        Description = description;
        HelpName = $"[environment=]{helpName}";
    }

    /// <summary>The value for an environment; null when there is none.</summary>
    public string? Read(ParseResult parsed, string environment) =>
        Given(parsed).LastOrDefault(each => each.Environment == environment).Value ?? Given(parsed).LastOrDefault(each => each.Environment is null).Value;

    /// <summary>The environments that are named and that there are not.</summary>
    public IEnumerable<string> Unknown(ParseResult parsed, IReadOnlyList<EnvironmentSettings> environments) =>
        Given(parsed).Select(each => each.Environment).OfType<string>().Where(name => environments.All(settings => settings.Name != name));

    private IEnumerable<(string? Environment, string Value)> Given(ParseResult parsed) => (parsed.GetValue(this) ?? []).Select(text =>
        text.Split('=', 2) is [var environment, var value] ? (environment, value) : ((string?)null, text));
}
