namespace CardWeb.Tf.Operations;

/// <summary>An error that a user can act on: its message says what was wrong, what is allowed and what to do.</summary>
public class OperationException : Exception
{
    /// <summary>An error without a message of its own.</summary>
    public OperationException()
    {
    }

    /// <summary>An error that ends the program with <see cref="ExitCode.Error"/>.</summary>
    public OperationException(string message)
        : this(message, ExitCode.Error)
    {
    }

    /// <summary>An error that ends the program with <see cref="ExitCode.Error"/>, and its cause.</summary>
    public OperationException(string message, Exception? innerException)
        : this(message, ExitCode.Error, innerException)
    {
    }

    /// <summary>An error that ends the program with the exit code given.</summary>
    public OperationException(string message, ExitCode exitCode, Exception? innerException = null)
        : base(message, innerException) => ExitCode = exitCode;

    /// <summary>What the program answers to the shell.</summary>
    public ExitCode ExitCode { get; } = ExitCode.Error;
}
