using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Runs.Sessions;

/// <summary>
/// Refuses a stack's folder with further configuration in it. Terraform reads every file there, and one named
/// <c>…_override.tf.json</c> changes the accounts, tags and resources of the synthesized code unseen.
/// https://developer.hashicorp.com/terraform/language/files/override
/// </summary>
public static class ForeignFiles
{
    private static readonly string[] s_endings = [".tf", ".tf.json", ".tofu", ".tofu.json", ".tfvars", ".tfvars.json"];

    /// <summary>Returns when the synthesized code is all that Terraform reads there.</summary>
    /// <exception cref="OperationException">There is another file.</exception>
    public static void EnsureNone(string folder)
    {
        string[] foreign =
        [
            .. Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file))
                .Where(name => name != StackFile.Name && s_endings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal)))
                .Order(StringComparer.Ordinal),
        ];
        if (foreign.Length > 0)
        {
            throw new OperationException(
                $"The stack's folder '{folder}' has configuration beside {StackFile.Name}: {string.Join(", ", foreign)}. Terraform would read it, "
                + "and no one has reviewed it. Move it away; what the stack is to hold belongs into modules/ and environments/.",
                ExitCode.Refused);
        }
    }
}
