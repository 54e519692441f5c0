namespace CardWeb.Tf.Operations.Checks.Drift;

/// <summary>The kinds of difference between what the code wants and what there is.</summary>
public enum FindingCategory
{
    /// <summary>Something Terraform manages was changed outside Terraform.</summary>
    ChangedOutside,

    /// <summary>Something Terraform manages is gone.</summary>
    Missing,

    /// <summary>Something is there that Terraform does not know.</summary>
    Unmanaged,

    /// <summary>The code has changed and is not applied yet.</summary>
    Pending,

    /// <summary>A finding that the environment's ignore file excuses, with a reason and a date.</summary>
    Ignored,
}
