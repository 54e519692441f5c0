using System.CommandLine;

namespace CardWeb.Tf.Operations.Commands;

/// <summary><c>--allow address</c>, as often as need be.</summary>
internal sealed class AllowOption : Option<string[]>
{
    public AllowOption()
        : base("--allow")
    {
        Description = "Lets the gate pass what it refuses at this Terraform address, for this run alone. May be given again.";
        HelpName = "address";
    }

    public IReadOnlyCollection<string> Read(ParseResult parsed) => parsed.GetValue(this) ?? [];
}
