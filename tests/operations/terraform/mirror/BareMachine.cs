using CardWeb.Tf.Operations.Terraform.Mirror;

namespace CardWeb.Tf.Tests.Operations.Terraform.Mirror;

/// <summary>A machine on which nothing is said about providers: a workspace with a stack, and an empty disk beside it.</summary>
internal sealed class BareMachine : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<EnvironmentVariable> _variables = [];

    public BareMachine()
    {
        File.WriteAllText(At("cdktf.json"), "{}");
        Directory.CreateDirectory(At("disk"));
        StackFolder.Write(Directory.CreateDirectory(At("stack")).FullName);
        foreach (var name in (string[])[MirrorChooser.Setting, "TF_CLI_CONFIG_FILE", "TF_PLUGIN_CACHE_DIR", "XDG_DATA_HOME"])
            Set(name, null);

        Set("HOME", At("home"));
        Set("XDG_DATA_DIRS", At("share"));
    }

    public string Path => _folder.Path;

    public void Set(string name, string? value) => _variables.Add(new EnvironmentVariable(name, value));

    // The last one first: a variable that was set twice gets its first value back.
    public void Dispose()
    {
        foreach (var variable in Enumerable.Reverse(_variables))
            variable.Dispose();

        _folder.Dispose();
    }

    private string At(string where) => System.IO.Path.Combine(_folder.Path, where);
}
