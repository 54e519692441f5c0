using CardWeb.Tf.Operations;

namespace CardWeb.Tf.Tests.Operations;

/// <summary>A workspace of a test's own, and the program run in it.</summary>
internal sealed class WorkspaceFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public WorkspaceFolder()
    {
        File.Copy(System.IO.Path.Combine(Repository.Root, "cdktf.json"), System.IO.Path.Combine(_folder.Path, "cdktf.json"));
        Workspace = Workspace.Find(_folder.Path);
        Program = new BuiltProgram(_folder.Path);
    }

    public Workspace Workspace { get; }

    public BuiltProgram Program { get; }

    public string Path => _folder.Path;

    /// <summary>The command lines of the processes that work in this folder or name it.</summary>
    public IEnumerable<string> Processes() =>
        from process in Directory.EnumerateDirectories("/proc").Where(entry => System.IO.Path.GetFileName(entry).All(char.IsAsciiDigit))
        let line = Text(System.IO.Path.Combine(process, "cmdline"))
        where line.Contains(_folder.Path) || WorksHere(process)
        select line.Replace('\0', ' ');

    public void Dispose() => _folder.Dispose();

    private bool WorksHere(string process) =>
        new FileInfo(System.IO.Path.Combine(process, "cwd")).LinkTarget?.StartsWith(_folder.Path, StringComparison.Ordinal) == true;

    private static string Text(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (IOException)
        {
            return "";
        }
    }
}
