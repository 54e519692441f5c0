using System.Text.RegularExpressions;
using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Operations.Runs.Sessions;

/// <summary>Says what it means when Terraform does not find the bucket of the state.</summary>
public static partial class MissingBucket
{
    /// <summary>The error with the way out, when it is about the bucket; else the error as it is.</summary>
    /// <param name="error">What Terraform said.</param>
    /// <param name="stackFolder">The stack's folder, which is named after the stack.</param>
    /// <param name="isLocal">Whether Terraform was aimed at the emulator.</param>
    public static OperationException Explain(OperationException error, string stackFolder, bool isLocal)
    {
        if (Sign().Match(error.Message) is not { Success: true } found)
            return error;

        var environment = Path.GetFileName(stackFolder)[(Catalogue.Product.Length + 1)..];
        return new OperationException(
            $"The state's bucket '{found.Groups["bucket"].Value}' does not exist: run 'dotnet run -- bootstrap {environment}{(isLocal ? " --local" : "")}' first. "
            + "It makes what an account needs before its first deployment.",
            error);
    }

    [GeneratedRegex("S3 bucket \"(?<bucket>[^\"]+)\" does not exist", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Sign();
}
