using System.Diagnostics;
using CardWeb.Tf.Bindings;

namespace CardWeb.Tf.Tests.Bindings;

/// <summary>Starts the packer over a folder of its own, with the npm packages that this repository has installed.</summary>
internal sealed class PackerProcess : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _resources;

    public PackerProcess(string resources, bool hasModules = true)
    {
        _resources = resources;
        foreach (var file in new[] { "package.json", "package-lock.json" })
            File.Copy(Path.Combine(Repository.Root, file), Path.Combine(_folder.Path, file));
        var modules = Path.Combine(Repository.Root, "node_modules");
        if (hasModules && (NpmLock.Installed(modules)?.Satisfies(new NpmLock(Repository.Root)) ?? false))
            _ = Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "node_modules"), modules);
    }

    public string Root => _folder.Path;

    public string Feed => Path.Combine(_folder.Path, "feed");

    public Process Start(params IEnumerable<(string Variable, string Value)> environment)
    {
        var start = new ProcessStartInfo("dotnet",
        [
            typeof(Packer).Assembly.Location, $"root={_folder.Path}", $"feed={Feed}", "key=test", "suffix=test",
            "framework=cdktf", "provider=@cdktf/provider-aws", $"resources={_resources}",
        ])
        { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (variable, value) in environment)
            start.Environment[variable] = value;
        return Process.Start(start)!;
    }

    public static void WaitFor(Process process, string text)
    {
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (line.Contains(text))
                return;
        }

        Assert.Fail($"The packer ended without saying '{text}'.");
    }

    public static async Task<string> FailureOf(Process process)
    {
        var message = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.EqualTo(1), message);
        return message;
    }

    public static async Task<string> EndOf(Process process)
    {
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero, output);
        return output;
    }

    public void Dispose() => _folder.Dispose();
}
