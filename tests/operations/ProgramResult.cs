namespace CardWeb.Tf.Tests.Operations;

/// <summary>What a run of the program came to.</summary>
internal sealed record ProgramResult(int ExitCode, string Output, string Error)
{
    /// <summary>Both outputs, for the message of a failed assertion.</summary>
    public override string ToString() => $"exit code {ExitCode}\n{Output}\n{Error}";
}
