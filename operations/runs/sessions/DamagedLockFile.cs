namespace CardWeb.Tf.Operations.Runs.Sessions;

/// <summary>Says what to do when Terraform can't read a stack's lock file of providers.</summary>
public static class DamagedLockFile
{
    private const string Name = ".terraform.lock.hcl";

    /// <summary>The error with the way out, when it is about the file; else the error as it is.</summary>
    public static OperationException Explain(OperationException error, string stackFolder) =>
        !error.Message.Contains(Name, StringComparison.Ordinal) || !File.Exists(Path.Combine(stackFolder, Name))
            ? error
            : new OperationException(
                $"{error.Message}\nIf the file is damaged, delete the stack's folder: rm -r '{stackFolder}'. "
                + $"The next run synthesizes it again, with the lock file of environments/{Name}.",
                error.ExitCode,
                error);
}
