namespace CardWeb.Tf.Bindings;

/// <summary>Something that has to be put right before the bindings can be packed.</summary>
public sealed class BindingsException : Exception
{
    /// <inheritdoc cref="Exception()"/>
    public BindingsException()
    {
    }

    /// <inheritdoc cref="Exception(string)"/>
    public BindingsException(string message)
        : base(message)
    {
    }

    /// <inheritdoc cref="Exception(string, Exception)"/>
    public BindingsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
