using System.CommandLine;

namespace CardWeb.Tf.Operations.Commands;

/// <summary>The option <c>--json FILE</c>.</summary>
internal static class JsonOption
{
    public static Option<string?> Make() => new("--json")
    {
        Description = "A file to write what is found into, as JSON; docs/reports.md describes it.",
        HelpName = "file",
    };
}
