namespace CardWeb.Tf.Operations.Checks.Gate;

/// <summary>One thing that the gate does not let pass.</summary>
public sealed record Refusal
{
    /// <summary>The rule.</summary>
    public required GateRule Rule { get; init; }

    /// <summary>The Terraform address that it is about; null for what no one can allow.</summary>
    public string? Address { get; init; }

    /// <summary>The construct's path.</summary>
    public string? ConstructPath { get; init; }

    /// <summary>What the plan does.</summary>
    public required string Why { get; init; }

    /// <summary>What comes of it.</summary>
    public required string Consequence { get; init; }

    /// <summary>How to have it pass in this run.</summary>
    public string HowToAllow => Address is null ? "This can't be allowed: plan again." : Option(Address);

    /// <summary>In two lines.</summary>
    public override string ToString() =>
        $"{Subject}: {Why}\n  {Consequence} {(Address is null ? HowToAllow : $"If that is wanted: {HowToAllow}")}";

    private string Subject => (ConstructPath, Address) switch
    {
        ({ } path, { } address) => $"{path} ({address})",
        (_, { } address) => address,
        _ => "The plan",
    };

    /// <summary>The option for the command line, quoted where the shell needs it.</summary>
    public static string Option(string address) =>
        "--allow " + (address.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '-') ? address : $"'{address}'");
}
