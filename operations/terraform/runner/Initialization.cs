using System.Security.Cryptography;
using System.Text;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Terraform.Runner;

/// <summary>Initializes a stack's folder, unless nothing that decides the outcome has changed since the last time.</summary>
public sealed class Initialization(
    StackFile stack, TerraformExecutable executable, IReadOnlyDictionary<string, string?> variables)
{
    /// <summary>The file in <c>.terraform</c> that remembers what the folder was initialized with.</summary>
    public const string StampName = "initialized.stamp";

    private const string LockFile = ".terraform.lock.hcl";

    private string StampFile => Path.Combine(stack.Folder, ".terraform", StampName);

    /// <summary>Whether the folder is initialized as it would be now.</summary>
    public bool IsCurrent =>
        Directory.Exists(Path.Combine(stack.Folder, ".terraform", "providers"))
        && File.Exists(StampFile)
        && string.Equals(File.ReadAllText(StampFile), Stamp(), StringComparison.Ordinal);

    /// <summary>Initializes if need be, and tells whether there was need.</summary>
    public async Task<bool> RunAsync(TerraformCli terraform, CancellationToken cancel)
    {
        if (IsCurrent)
            return false;

        if (File.Exists(StampFile))
            File.Delete(StampFile);
        await terraform.InitAsync(cancel);
        await File.WriteAllTextAsync(StampFile, Stamp(), cancel);
        return true;
    }

    private string Stamp()
    {
        var parts = string.Join('\n', [
            executable.Version.ToString(),
            stack.Settings,
            Text(Path.Combine(stack.Folder, LockFile)),
            Variable("AWS_ENDPOINT_URL"),
            Text(Variable("TF_CLI_CONFIG_FILE")),
        ]);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(parts)));
    }

    private string Variable(string name) =>
        (variables.TryGetValue(name, out var value) ? value : Environment.GetEnvironmentVariable(name)) ?? "";

    private static string Text(string file) => File.Exists(file) ? File.ReadAllText(file) : "";
}
