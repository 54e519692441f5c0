namespace CardWeb.Tf.Operations.Terraform.Runner;

/// <summary>Makes an error for the user out of what a failed Terraform command wrote.</summary>
public static class TerraformFailure
{
    /// <summary>The consequence of another error or of an interrupt, told by Terraform once for each resource.</summary>
    private const string Halted = "execution halted";

    private const string NotLocked = "Error acquiring the state lock";

    /// <summary>A lock held by another run is an error of its own kind; every other shows Terraform's words.</summary>
    public static OperationException Of(string command, string folder, IReadOnlyList<Diagnostic> diagnostics, string rest)
    {
        var errors = Distinct(diagnostics);
        if (errors.Exists(error => error.Summary is NotLocked && StateLockInfo.From(error) is null && error.Detail.Contains("lock info", StringComparison.OrdinalIgnoreCase)))
            return new OperationException($"{Text(command, folder, errors, rest)}\nThe lock object can't be read. 'dotnet run -- state' with the environment's name says how to remove it.", ExitCode.Locked);

        return errors.Select(StateLockInfo.From).FirstOrDefault(info => info is not null) is { } held
            ? new OperationException(held.ToString(), ExitCode.Locked)
            : new OperationException(Text(command, folder, errors, rest.Trim()));
    }

    private static List<Diagnostic> Distinct(IReadOnlyList<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Where(diagnostic => diagnostic.IsError).Distinct().ToList();
        var causes = errors.Where(error => !string.Equals(error.Summary, Halted, StringComparison.Ordinal)).ToList();
        return causes.Count > 0 ? causes : errors;
    }

    private static string Text(string command, string folder, List<Diagnostic> errors, string rest)
    {
        IEnumerable<string> told = errors.Count > 0 ? errors.Select(error => error.ToString()) : [rest];
        var lines = told.Select(text => "- " + text.ReplaceLineEndings("\n  "));
        return $"'terraform {command}' failed in {folder}:\n{string.Join('\n', lines)}";
    }
}
