namespace CardWeb.Tf.Tests.Operations;

/// <summary>A Terraform that is a shell script, first on the PATH as long as the test lasts.</summary>
internal sealed class FakeTerraform : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly EnvironmentVariable _path;

    public FakeTerraform(string script)
    {
        var file = Path.Combine(_folder.Path, "terraform");
        File.WriteAllText(file, "#!/bin/sh\n" + script);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        _path = new EnvironmentVariable("PATH", $"{_folder.Path}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}");
    }

    /// <summary>Where it is, and where it may leave traces.</summary>
    public string Folder => _folder.Path;

    public void Dispose()
    {
        _path.Dispose();
        _folder.Dispose();
    }
}
