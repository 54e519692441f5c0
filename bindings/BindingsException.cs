namespace CardWeb.Tf.Bindings;

/// <summary>Something that has to be put right before the bindings can be packed.</summary>
public sealed class BindingsException(string message) : Exception(message);
