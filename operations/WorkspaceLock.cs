using System.Globalization;

namespace CardWeb.Tf.Operations;

/// <summary>Lets one operation at a time work in a workspace; the system frees it when the process ends, however it ends.</summary>
public sealed class WorkspaceLock : IDisposable
{
    private readonly FileStream _file;

    private WorkspaceLock(FileStream file) => _file = file;

    /// <summary>Takes the lock, or says who has it.</summary>
    public static WorkspaceLock Take(Workspace workspace, string operation)
    {
        Directory.CreateDirectory(workspace.Cache);
        var path = Path.Combine(workspace.Cache, "operation.lock");
        try
        {
            var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(Holder(path), string.Create(CultureInfo.InvariantCulture, $"'{operation}', process {Environment.ProcessId}"));
            return new WorkspaceLock(file);
        }
        catch (IOException e)
        {
            var holder = File.Exists(Holder(path)) ? File.ReadAllText(Holder(path)) : "another process";
            throw new OperationException(
                $"Another operation is at work in {workspace.Root}: {holder}. Wait until it has ended, then try again.",
                ExitCode.Locked,
                e);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _file.Dispose();

    private static string Holder(string path) => path + ".holder";
}
