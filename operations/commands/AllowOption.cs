using System.CommandLine;

namespace CardWeb.Tf.Operations.Commands;

/// <summary><c>--allow address …</c>.</summary>
internal sealed class AllowOption : Option<string[]>
{
    public AllowOption()
        : base("--allow")
    {
        Description = "Lets the gate pass what it refuses at this Terraform address, for this run alone. Several may be named.";
        HelpName = "address";
        AllowMultipleArgumentsPerToken = true;
    }

    public IReadOnlyCollection<string> Read(ParseResult parsed) => parsed.GetValue(this) ?? [];
}
