namespace CardWeb.Tf.Operations.Terraform.Schemas;

/// <summary>How a value is built.</summary>
public enum ValueKind
{
    /// <summary>No schema is known.</summary>
    Unknown,

    /// <summary>A text, a number or a switch.</summary>
    Primitive,

    /// <summary>Members, each with a name of its own: a block, or a whole resource.</summary>
    Block,

    /// <summary>Values by a key that the code chooses, such as tags.</summary>
    Map,

    /// <summary>Items whose order counts.</summary>
    List,

    /// <summary>Items whose order does not count.</summary>
    Set,
}
