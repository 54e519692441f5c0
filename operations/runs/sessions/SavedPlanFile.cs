using System.Security.Cryptography;

namespace CardWeb.Tf.Operations.Runs.Sessions;

/// <summary>A saved plan's file, and the record beside it.</summary>
/// <param name="Path">The plan's file.</param>
public sealed record SavedPlanFile(string Path)
{
    /// <summary>What its name ends with: git ignores such files, for they hold every value in clear.</summary>
    public const string Extension = ".tfplan";

    /// <summary>What messages call it: the file that the user named. Default: its path.</summary>
    public string Name { get; init; } = Path;

    /// <summary>The record of where it comes from.</summary>
    public string Record => Path + ".json";

    /// <summary>The file that the command line names, or the default one.</summary>
    /// <exception cref="OperationException">It is a name that git would not ignore.</exception>
    public static SavedPlanFile At(string? named, string defaultPath)
    {
        var path = System.IO.Path.GetFullPath(named ?? defaultPath);
        return path.EndsWith(Extension, StringComparison.Ordinal)
            ? new SavedPlanFile(path)
            : throw new OperationException(
                $"--out {named} must end with '{Extension}': a plan holds every value in clear, and git ignores files that end so.");
    }

    /// <summary>Makes room for a plan that no one but its owner may read, and takes away what an earlier one left.</summary>
    public void Prepare()
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
            File.Delete(Record);
            File.Delete(Path);
            Create();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OperationException($"The plan can't be saved as '{Path}': {e.Message}", e);
        }
    }

    /// <summary>The SHA-256 of its bytes, in hexadecimal.</summary>
    public string Hash()
    {
        using var file = File.OpenRead(Path);
#pragma warning disable CA1308 // Hashes are written in lower case, as sha256sum does.
        return Convert.ToHexString(SHA256.HashData(file)).ToLowerInvariant();
#pragma warning restore CA1308
    }

    // Terraform writes into a file that is there already, and keeps its mode.
    private void Create()
    {
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

        new FileStream(Path, options).Dispose();
    }
}
