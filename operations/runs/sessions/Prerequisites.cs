using CardWeb.Tf.Operations.Terraform.Runner;

namespace CardWeb.Tf.Operations.Runs.Sessions;

/// <summary>Checks what must be on the machine, and names all that is missing at once.</summary>
public static class Prerequisites
{
    /// <summary>Returns the Terraform to use.</summary>
    public static async Task<TerraformExecutable> CheckAsync(CancellationToken cancel)
    {
        List<string> missing = [.. NodeRuntime.Problem() is { } node ? [node] : Array.Empty<string>()];
        try
        {
            var terraform = await TerraformExecutable.FindAsync(cancel);
            return missing.Count == 0 ? terraform : throw new OperationException(missing[0]);
        }
        catch (OperationException e) when (missing.Count > 0 && !missing.Contains(e.Message, StringComparer.Ordinal))
        {
            throw new OperationException($"{e.Message}\n{missing[0]}", e);
        }
    }
}
