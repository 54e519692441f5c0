namespace CardWeb.Tf.Tests;

/// <summary>A copy of a folder with all that is in it; links stay links.</summary>
internal static class FolderCopy
{
    public static void Make(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var entry in new DirectoryInfo(from).EnumerateFileSystemInfos())
        {
            var target = Path.Combine(to, entry.Name);
            if (entry.LinkTarget is { } link)
                File.CreateSymbolicLink(target, link);
            else if (entry is DirectoryInfo)
                Make(entry.FullName, target);
            else
                File.Copy(entry.FullName, target);
        }
    }
}
