using System.CommandLine;

namespace CardWeb.Tf.Operations.Commands;

/// <summary>An option that names one thing or several: <c>--allow address …</c>, <c>--over-drift id …</c>.</summary>
internal sealed class NamesOption : Option<string[]>
{
    private NamesOption(string name, string helpName, string description)
        : base(name)
    {
        Description = description;
        HelpName = helpName;
        AllowMultipleArgumentsPerToken = true;
    }

    public static NamesOption Allow() => new(
        "--allow", "address", "Lets the gate pass what it refuses at this Terraform address, for this run alone. Several may be named.");

    public static NamesOption OverDrift() => new(
        "--over-drift", "id", "Applies over a critical finding of drift with this id or address, for this run alone. Several may be named.");

    public IReadOnlyCollection<string> Read(ParseResult parsed) => parsed.GetValue(this) ?? [];
}
