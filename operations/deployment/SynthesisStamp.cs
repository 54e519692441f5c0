using System.Security.Cryptography;
using System.Text;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.TerraformCli;

namespace CardWeb.Tf.Operations.Deployment;

/// <summary>Remembers, for each stack, from which program files it was synthesized, and what came of it.</summary>
public sealed class SynthesisStamp(Workspace workspace)
{
    private static readonly string[] s_read = ["modules", "environments"];

    private readonly Lazy<string> _program = new(Program);

    private string Folder => Path.Combine(workspace.Cache, "synthesis");

    /// <summary>Whether the environment's stack comes from the program as it is now, untouched.</summary>
    public bool IsCurrent(EnvironmentSettings settings) =>
        File.Exists(StampFile(settings))
        && File.Exists(StackOf(settings))
        && string.Equals(File.ReadAllText(StampFile(settings)), Text(settings), StringComparison.Ordinal);

    /// <summary>Remembers what is there now of these environments.</summary>
    public void Write(IEnumerable<EnvironmentSettings> environments)
    {
        Directory.CreateDirectory(Folder);
        foreach (var settings in environments)
            File.WriteAllText(StampFile(settings), Text(settings));
    }

    private string StampFile(EnvironmentSettings settings) => Path.Combine(Folder, settings.StackName + ".stamp");

    private string StackOf(EnvironmentSettings settings) => Path.Combine(workspace.StackFolder(settings.StackName), StackFile.Name);

    private string Text(EnvironmentSettings settings) => $"{_program.Value} {Digest(StackOf(settings))}";

    private static string Program()
    {
        var files = Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll")
            .Concat(s_read.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, folder), "*", SearchOption.AllDirectories)))
            .Order(StringComparer.Ordinal)
            .Select(file => $"{Path.GetRelativePath(AppContext.BaseDirectory, file)} {Digest(file)}");
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', files))));
    }

    // Of the content alone: a copy on another machine is as good.
    private static string Digest(string file) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)));
}
