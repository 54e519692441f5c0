using System.Security.Cryptography;
using System.Text;
using Amazon.JSII.Runtime.Deputy;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Runs.Sessions;

/// <summary>Remembers, for each stack, from which program files it was synthesized, and what came of it.</summary>
public sealed class SynthesisStamp(Workspace workspace)
{
    // What decides the JSON: this program, the constructs, and the files that modules read.
    private static readonly Type[] s_assemblies = [typeof(CardWebStack), typeof(App), typeof(AwsProvider), typeof(Construct), typeof(DeputyBase)];
    private static readonly string[] s_read = ["modules", "environments"];

    private readonly Lazy<string> _program = new(Program);

    private string Folder => Path.Combine(workspace.Cache, "synthesis");

    /// <summary>Whether the environment's stack comes from the program as it is now, untouched.</summary>
    public bool IsCurrent(EnvironmentSettings settings) => IsCurrent(settings.StackName, workspace.StackFolder(settings.StackName));

    /// <summary>The same for any stack, by a name of its own and its folder.</summary>
    public bool IsCurrent(string name, string folder) =>
        File.Exists(StampFile(name))
        && File.Exists(Path.Combine(folder, StackFile.Name))
        && string.Equals(File.ReadAllText(StampFile(name)), Text(folder), StringComparison.Ordinal);

    /// <summary>Remembers what is there now of these environments.</summary>
    public void Write(IEnumerable<EnvironmentSettings> environments)
    {
        foreach (var settings in environments)
            Write(settings.StackName, workspace.StackFolder(settings.StackName));
    }

    /// <summary>The same for any stack.</summary>
    public void Write(string name, string folder)
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(StampFile(name), Text(folder));
    }

    private string StampFile(string name) => Path.Combine(Folder, name + ".stamp");

    private string Text(string folder) => $"{_program.Value} {Digest(Path.Combine(folder, StackFile.Name))}";

    private static string Program()
    {
        var files = s_assemblies.Select(type => type.Assembly.Location)
            .Concat(s_read.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, folder), "*", SearchOption.AllDirectories)))
            .Order(StringComparer.Ordinal)
            .Select(file => $"{Path.GetRelativePath(AppContext.BaseDirectory, file)} {Digest(file)}");
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', files))));
    }

    // Of the content alone: a copy on another machine is as good.
    private static string Digest(string file) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)));
}
