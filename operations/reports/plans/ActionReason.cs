namespace CardWeb.Tf.Operations.Reports.Plans;

/// <summary>Terraform's codes for why it destroys or replaces something, in plain words.</summary>
internal static class ActionReason
{
    /// <summary>The words; Terraform's own code where this version knows none; null when there is none.</summary>
    public static string? Text(string? code) => code switch
    {
        null => null,
        "replace_because_cannot_update" => "AWS can't change it where it is",
        "replace_because_tainted" => "it is marked as broken by an earlier run that failed",
        "replace_by_request" => "asked for on the command line",
        "replace_by_triggers" => "something that it hangs on is replaced",
        "delete_because_no_resource_config" => "it is no longer in the code",
        "delete_because_no_move_target" => "what it was to be moved to is not in the code",
        "delete_because_wrong_repetition" or "delete_because_count_index" or "delete_because_each_key" => "the code has fewer of it",
        "delete_because_no_module" => "its module is no longer in the code",
        _ => code,
    };
}
