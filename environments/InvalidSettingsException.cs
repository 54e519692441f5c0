namespace CardWeb.Tf.Environments;

/// <summary>Says everything that is wrong with the environments' settings, at once and before anything is created.</summary>
public sealed class InvalidSettingsException(IReadOnlyList<string> problems)
    : Exception(string.Join(Environment.NewLine, problems))
{
    /// <summary>One sentence for each problem: where it is, what is wrong, the value, what is allowed.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
