namespace CardWeb.Tf.Operations.Checks.Drift;

/// <summary>How bad a finding is.</summary>
public enum Severity
{
    /// <summary>To know of.</summary>
    Notice,

    /// <summary>To be fixed.</summary>
    Warning,

    /// <summary>To be fixed at once: the site is open where it should be closed, or serves less than it should.</summary>
    Critical,
}
