namespace CardWeb.Tf.Modules;

/// <summary>What comes first when Terraform replaces a resource.</summary>
internal enum ReplacementOrder
{
    /// <summary>
    /// The new one is created, what uses the old one changes over, and then the old one is destroyed. Terraform does the same with
    /// everything that such a resource depends on, and with a resource that is only taken out of the code.
    /// </summary>
    CreateFirst,

    /// <summary>The old one is destroyed first: Terraform's default.</summary>
    DestroyFirst,
}
