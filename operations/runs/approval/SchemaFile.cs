using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Checks.Approval;
using CardWeb.Tf.Operations.Terraform.Mirror;
using CardWeb.Tf.Operations.Terraform.Runner;
using CardWeb.Tf.Operations.Terraform.Schemas;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Runs.Approval;

/// <summary>
/// The file of the provider's schema. It follows from the project's list of AWS resources and from the provider's version.
/// </summary>
public static class SchemaFile
{
    /// <summary>Its path in the repository.</summary>
    public const string Name = "operations/" + ProviderSchema.ShippedFile;

    private const string Project = "CardWeb.Tf.csproj";

    /// <summary>Whether the file has the listed resources in this version of the provider, and no other ones.</summary>
    public static bool IsCurrent(string root, RequiredProvider provider)
    {
        if (!File.Exists(Path.Combine(root, Name)))
            return false;

        var schema = ProviderSchema.Parse(Read(root, Name));
        return schema.Version == provider.Version && schema.Types.ToHashSet(StringComparer.Ordinal).SetEquals(Types(root));
    }

    /// <summary>The file as it is and as it is to be. Asks Terraform for a new one only if it is not current.</summary>
    /// <exception cref="OperationException">Terraform or the provider is not to be had.</exception>
    public static async Task<ApprovedFile> OfAsync(Workspace workspace, RequiredProvider provider, CancellationToken cancel)
    {
        var text = File.Exists(Path.Combine(workspace.Root, Name)) ? Read(workspace.Root, Name) : null;
        var wanted = IsCurrent(workspace.Root, provider) ? text : await AskAsync(workspace, provider, cancel);
        return new(Name, text, wanted) { IsForPrograms = true };
    }

    private static async Task<string> AskAsync(Workspace workspace, RequiredProvider provider, CancellationToken cancel)
    {
        var folder = Path.Combine(workspace.Cache, "schema");
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(
            Path.Combine(folder, StackFile.Name),
            $$"""{ "terraform": { "required_providers": { "aws": { "source": "{{provider.Source}}", "version": "{{provider.Version}}" } } } }""",
            cancel);
        ProviderLock.CopyTo(folder);
        var executable = await TerraformExecutable.FindAsync(cancel);
        var stack = StackFile.Read(folder);
        var mirror = new MirrorChooser(workspace, executable.Platform, new MirrorSearch()).Choose(stack, named: null);
        TerraformCli terraform = new(folder, mirror.Variables);
        try
        {
            await terraform.InitAsync(cancel);
        }
        catch (OperationException e)
        {
            throw RegistryFailure.Explain(e, mirror, stack);
        }

        return await terraform.SchemaAsync(provider.Version, Types(workspace.Root), cancel);
    }

    private static IReadOnlyList<string> Types(string root) => ListedResources.Types(Read(root, Project));

    private static string Read(string root, string path) => File.ReadAllText(Path.Combine(root, path));
}
