namespace CardWeb.Tf.Bindings;

/// <summary>Something that the user has to put right before the bindings can be packed.</summary>
public sealed class BindingsException(string message, Exception? inner = null) : Exception(message, inner);
