using System.CommandLine;

namespace CardWeb.Tf.Operations.Reports.Documents;

/// <summary>What the verbs' help says, as a page: each verb with its arguments and options.</summary>
public static class VerbReference
{
    /// <summary>A section for what all verbs share, for each verb, and for each of a verb's own.</summary>
    public static IReadOnlyList<string> Sections(Command root)
    {
        var verbs = root.Subcommands.SelectMany(verb => WithSubcommands(verb, "")).ToList();
        var shared = verbs.Select(each => each.Verb.Options.Select(Row)).Aggregate((some, others) => some.Intersect(others, StringComparer.Ordinal)).ToList();
        return
        [
            "## Every verb",
            .. Table(shared),
            .. verbs.SelectMany(each => (string[])
            [
                "",
                $"## {each.Name}",
                "",
                $"`dotnet run -- {string.Join(' ', [each.Name, .. each.Verb.Arguments.Select(Placeholder)])}`",
                "",
                Text(each.Verb.Description),
                .. Table([.. each.Verb.Arguments.Select(Row), .. each.Verb.Options.Select(Row).Except(shared, StringComparer.Ordinal)]),
            ]),
        ];
    }

    private static IEnumerable<(string Name, Command Verb)> WithSubcommands(Command verb, string before) =>
        [($"{before}{verb.Name}", verb), .. verb.Subcommands.SelectMany(sub => WithSubcommands(sub, $"{before}{verb.Name} "))];

    private static IReadOnlyList<string> Table(IReadOnlyList<string> rows) => rows is [] ? [] : ["", "| Option | Does | Default |", "|---|---|---|", .. rows];

    private static string Row(Argument argument) => $"| {argument.Name} | {Text(argument.Description)} | |";

    private static string Row(Option option) => $"| `{Usage(option)}` | {Text(option.Description)} |{Default(option)}|";

    private static string Placeholder(Argument argument) => argument.Arity.MinimumNumberOfValues == 0 ? $"[{argument.Name}]" : argument.Name;

    private static string Usage(Option option) => option.HelpName is { } value ? $"{option.Name} {value}" : option.Name;

    private static string Default(Option option) => option.HasDefaultValue && option.GetDefaultValue() is not (null or false or Array) and var value ? $" {value} " : " ";

    // What Markdown would take for HTML, or for the end of a cell.
    private static string Text(string? description) =>
        (description ?? "").Replace("<", @"\<", StringComparison.Ordinal).Replace("|", @"\|", StringComparison.Ordinal);
}
