namespace CardWeb.Tf.Benchmarks;

/// <summary>A program to be run.</summary>
internal sealed record Call(string Folder, string Program, params string[] Arguments)
{
    /// <summary>Environment variables besides this process's; null takes one away.</summary>
    public Dictionary<string, string?> Variables { get; init; } = [];

    /// <summary>The exit codes that are no failure.</summary>
    public int[] Allowed { get; init; } = [0];

    /// <summary>What it wrote in its last run.</summary>
    public string Output { get; set; } = "";
}
