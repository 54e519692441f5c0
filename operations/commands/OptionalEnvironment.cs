using System.CommandLine;
using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Operations.Commands;

/// <summary>The argument of a verb that works on one environment, or on all of them.</summary>
internal static class OptionalEnvironment
{
    public static Argument<string?> Argument() => new("environment")
    {
        Description = "The environment, by its name; by default all of them.",
        CompletionSources = { Catalogue.All.Select(settings => settings.Name).ToArray() },
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>What was asked for.</summary>
    public static IReadOnlyList<EnvironmentSettings> Read(ParseResult parsed, Argument<string?> argument) =>
        parsed.GetValue(argument) is { } name ? [Catalogue.Find(name)] : Catalogue.All;
}
