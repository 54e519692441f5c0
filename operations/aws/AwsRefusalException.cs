namespace CardWeb.Tf.Operations.Aws;

/// <summary>AWS answered, and refused.</summary>
/// <param name="code">AWS's code for why, such as <c>ExpiredToken</c>; may be empty.</param>
/// <param name="message">What was refused, and AWS's words.</param>
public sealed class AwsRefusalException(string code, string message) : OperationException(message)
{
    /// <summary>AWS's code for why; may be empty.</summary>
    public string Code { get; } = code;
}
