using CardWeb.Tf.Operations.Runs.Settings;
using CardWeb.Tf.Tests.Operations;
using CliWrap;
using CliWrap.Buffered;

namespace CardWeb.Tf.Tests.Workflows;

/// <summary>The repository as it is now, committed or not, with the example's environments, as a repository of a test's own to clone from.</summary>
internal sealed class SourceCopy : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Where it is.</summary>
    public string Path => _folder.Path;

    public static async Task<SourceCopy> MakeAsync()
    {
        SourceCopy copy = new();
        var files = await GitAsync(Repository.Root, "ls-files", "--cached", "--others", "--exclude-standard", "-z");
        foreach (var file in files.Split('\0', StringSplitOptions.RemoveEmptyEntries))
            CopyFile(System.IO.Path.Combine(Repository.Root, file), System.IO.Path.Combine(copy.Path, file));

        // The tests stand on the example's environments, whichever the project has.
        foreach (var file in ProjectFiles.Read(copy.Path).Environments.Values)
            File.Delete(System.IO.Path.Combine(copy.Path, file.Path));

        ExampleWorkspace.WriteInto(copy.Path);
        await GitAsync(copy.Path, "init", "--quiet", "--initial-branch=main");
        await GitAsync(copy.Path, "add", "--all");
        await GitAsync(copy.Path, "-c", "user.name=test", "-c", "user.email=test@example.com", "commit", "--quiet", "--message", "As it is");
        return copy;
    }

    /// <summary>Clones it, with the bindings that are made already, as a cache would bring them.</summary>
    public async Task CloneAsync(string folder)
    {
        await GitAsync(Path, "clone", "--quiet", Path, folder);
        var feed = System.IO.Path.Combine(Repository.Root, "bindings", "feed");
        foreach (var file in Directory.Exists(feed) ? Directory.EnumerateFiles(feed, "*", SearchOption.AllDirectories) : [])
            CopyFile(file, System.IO.Path.Combine(folder, System.IO.Path.GetRelativePath(Repository.Root, file)));
    }

    public void Dispose() => _folder.Dispose();

    private static void CopyFile(string from, string to)
    {
        // A file that is deleted, and the deletion not yet committed, is listed too.
        if (!File.Exists(from))
            return;

        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(to)!);
        File.Copy(from, to, overwrite: true);
    }

    private static async Task<string> GitAsync(string folder, params string[] arguments) =>
        (await Cli.Wrap("git").WithArguments(arguments).WithWorkingDirectory(folder).ExecuteBufferedAsync()).StandardOutput;
}
