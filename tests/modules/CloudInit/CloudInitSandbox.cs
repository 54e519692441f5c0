using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CliWrap;
using CliWrap.Buffered;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>
/// Where throw-away machines are built and booted: namespaces and memory of its own, which the kernel takes back when
/// this process ends, however it ends.
/// </summary>
public sealed class CloudInitSandbox : IDisposable
{
    private const int PackageSourcesOutOfReach = 69;
    private static readonly TimeSpan _longestCommand = TimeSpan.FromMinutes(5);

    private readonly Process _holder;
    private readonly string _firstProcess;

    private CloudInitSandbox(Process holder, string firstProcess) => (_holder, _firstProcess) = (holder, firstProcess);

    /// <summary>The folder that its commands see as <c>/srv</c>.</summary>
    public string Folder => $"/proc/{_firstProcess}/root/mnt/srv";

    public static async Task<CloudInitSandbox> StartAsync()
    {
        var scripts = Path.Combine(AppContext.BaseDirectory, "modules", "CloudInit", "sandbox");
        var start = new ProcessStartInfo("sh", [Path.Combine(scripts, "hold.sh")])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var holder = Process.Start(start)!;
        var firstProcess = await holder.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException("The sandbox did not start: its error is above.");
        var sandbox = new CloudInitSandbox(holder, firstProcess);
        foreach (var script in Directory.GetFiles(scripts))
            File.Copy(script, Path.Combine(sandbox.Folder, Path.GetFileName(script)));
        CloudInitBucket.WriteCertificate(sandbox.Folder);
        return sandbox;
    }

    /// <summary>Builds a fresh machine, whose own package source has these packages and what they need.</summary>
    public async Task BuildAsync(IEnumerable<string> packages)
    {
        var built = await Command(["sh", "/mnt/srv/build.sh", CloudInitCache.Of(Path.Combine(Folder, "build.sh"), packages), .. packages]);
        Prerequisite.Require(
            built.ExitCode != PackageSourcesOutOfReach,
            $"The distribution's packages: apt cannot reach its sources. Check the network and /etc/apt.\n{built.StandardError}");
        Check(built, "build.sh");
    }

    /// <summary>Makes the network of these machines, with the metadata of each.</summary>
    public async Task ConnectAsync(IEnumerable<CloudInitMachine> machines)
    {
        var metadata = machines.ToDictionary(machine => machine.Address, machine => machine.Metadata, StringComparer.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(Folder, "metadata.json"), JsonSerializer.Serialize(metadata));
        await RunAsync("sh", "/srv/cloud.sh");
    }

    /// <summary>Makes the disk of a machine: a copy of the one that was built.</summary>
    public async Task CreateDiskAsync(string name) =>
        Check(await Command(["cp", "--archive", "--one-file-system", "/mnt/base", $"/mnt/srv/{name}"]), "cp");

    /// <summary>Runs a command in the sandbox to its end and returns what it printed; a failure is an exception.</summary>
    public async Task<string> RunAsync(params string[] command) => Check(await TryAsync(command), string.Join(' ', command));

    /// <summary>As <see cref="RunAsync"/>, but a failure is for the caller to judge.</summary>
    public Task<BufferedCommandResult> TryAsync(params string[] command) =>
        Command(["chroot", "/mnt/tools", .. command]);

    /// <summary>Leaves no process, no mount and no control group.</summary>
    public void Dispose()
    {
        _holder.StandardInput.Close();
        _holder.WaitForExit();
        _holder.Dispose();
    }

    private static string Check(BufferedCommandResult result, string command) =>
        result.ExitCode is 0
            ? result.StandardOutput
            : throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"{command} ended with {result.ExitCode}:\n{result.StandardOutput}\n{result.StandardError}"));

    private async Task<BufferedCommandResult> Command(string[] command)
    {
        using var limit = new CancellationTokenSource(_longestCommand);
        return await Cli.Wrap("nsenter")
            .WithArguments(["--target", _firstProcess, "--mount", "--pid", "--", .. command])
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(limit.Token);
    }
}
