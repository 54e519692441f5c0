namespace CardWeb.Tf.Modules;

/// <summary>Says everything that is wrong with a module's options, at once and before anything is created.</summary>
public sealed class InvalidOptionsException(IReadOnlyList<string> problems)
    : Exception(string.Join(Environment.NewLine, problems))
{
    /// <summary>One sentence for each problem: what is wrong, the value, what is allowed.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
