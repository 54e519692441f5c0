using System.Security.Cryptography;
using System.Text;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.TerraformCli;

namespace CardWeb.Tf.Operations.Deployment;

/// <summary>Remembers from which program files the stacks were synthesized, and what came of it.</summary>
public sealed class SynthesisStamp(Workspace workspace)
{
    private static readonly string[] s_read = ["modules", "environments"];

    private string StampFile => Path.Combine(workspace.Cache, "synthesis.stamp");

    /// <summary>Whether the stacks that are there come from the program as it is now, untouched.</summary>
    public bool IsCurrent =>
        File.Exists(StampFile)
        && Stacks().All(File.Exists)
        && string.Equals(File.ReadAllText(StampFile), Text(), StringComparison.Ordinal);

    /// <summary>Remembers what is there now.</summary>
    public void Write()
    {
        Directory.CreateDirectory(workspace.Cache);
        File.WriteAllText(StampFile, Text());
    }

    private IEnumerable<string> Stacks() =>
        Catalogue.All.Select(settings => Path.Combine(workspace.StackFolder(settings.StackName), StackFile.Name));

    private string Text()
    {
        var program = Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll")
            .Concat(s_read.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, folder), "*", SearchOption.AllDirectories)))
            .Order(StringComparer.Ordinal)
            .Select(file => $"{Path.GetRelativePath(AppContext.BaseDirectory, file)} {Digest(file)}");
        var stacks = Stacks().Select(Digest);
        var text = string.Join('\n', program.Concat(stacks));
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    // Of the content alone: a copy on another machine is as good.
    private static string Digest(string file) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)));
}
