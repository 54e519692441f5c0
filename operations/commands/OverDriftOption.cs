using System.CommandLine;

namespace CardWeb.Tf.Operations.Commands;

/// <summary><c>--over-drift id …</c>.</summary>
internal sealed class OverDriftOption : Option<string[]>
{
    public OverDriftOption()
        : base("--over-drift")
    {
        Description = "Applies over a critical finding of drift with this id or address, for this run alone. Several may be named.";
        HelpName = "id";
        AllowMultipleArgumentsPerToken = true;
    }

    public IReadOnlyCollection<string> Read(ParseResult parsed) => parsed.GetValue(this) ?? [];
}
