namespace CardWeb.Tf.Operations.Reports.Plans;

/// <summary>What a plan does to a resource. In the order in which a reader wants to know.</summary>
public enum ChangeKind
{
    /// <summary>Destroyed, and not made again.</summary>
    Destroy,

    /// <summary>Destroyed and made again.</summary>
    Replace,

    /// <summary>Taken out of the state, and left as it is.</summary>
    Forget,

    /// <summary>Changed where it is.</summary>
    Change,

    /// <summary>Made.</summary>
    Add,

    /// <summary>Taken into the state as it is.</summary>
    Import,

    /// <summary>Known by another address from then on, and else left as it is.</summary>
    Move,
}
