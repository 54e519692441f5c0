namespace CardWeb.Tf.Modules;

/// <summary>Whose hardware an instance runs on.</summary>
public enum Tenancy
{
    /// <summary>Shared with other accounts.</summary>
    Default,

    /// <summary>Hardware for this account alone.</summary>
    Dedicated,

    /// <summary>A dedicated host.</summary>
    Host,
}
