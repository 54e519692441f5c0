using System.Globalization;
using System.Text.Json;
using CliWrap.Buffered;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>A machine of the sandbox, booted by systemd, with an EC2 instance's metadata.</summary>
public sealed class CloudInitMachine(CloudInitSandbox sandbox, string name, int number)
{
    private static readonly TimeSpan _longestBoot = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(200);

    private Task<BufferedCommandResult>? _boot;

    public string Address => string.Create(CultureInfo.InvariantCulture, $"10.64.{number}.2");

    public required string InstanceId { get; init; }

    public required string Zone { get; init; }

    /// <summary>What cloud-init is handed; none for a clone.</summary>
    public string UserData { get; init; } = "";

    /// <summary>Its disk, as the machine that runs this test sees it.</summary>
    public string Disk => Path.Combine(sandbox.Folder, name);

    /// <summary>What the metadata service tells it.</summary>
    public IReadOnlyDictionary<string, string> Metadata => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["/latest/meta-data/instance-id"] = InstanceId,
        ["/latest/meta-data/placement/availability-zone"] = Zone,
        ["/latest/meta-data/placement/region"] = Zone[..^1],
    };

    /// <summary>Makes it a fresh machine.</summary>
    public Task CreateAsync() => sandbox.CreateDiskAsync(name);

    public void Boot()
    {
        var seed = Directory.CreateDirectory(Path.Combine(sandbox.Folder, "seeds", name)).FullName;
        File.WriteAllText(Path.Combine(seed, "meta-data"), $"instance-id: {InstanceId}\n");
        File.WriteAllText(Path.Combine(seed, "user-data"), UserData);
        _boot = sandbox.TryAsync("sh", "/srv/boot.sh", name, number.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Waits until cloud-init has ended, and returns what it says of itself.</summary>
    public async Task<string> CloudInitStatusAsync()
    {
        await UntilAsync("ended cloud-init", () => File.Exists($"{Disk}/var/lib/cloud/instances/{InstanceId}/boot-finished"));
        return (await TryAsync("cloud-init", "status", "--wait", "--long")).StandardOutput.TrimStart('.', '\n');
    }

    /// <summary>Waits until its web server answers, and returns the page.</summary>
    public async Task<CloudInitPage> GetAsync(string path, string method = "GET")
    {
        CloudInitPage? page = null;
        await UntilAsync("answered", async () => (page = await FetchAsync(path, method)) is not null);
        return page!;
    }

    /// <summary>Runs a command in the machine.</summary>
    public Task<string> RunAsync(params string[] command) => sandbox.RunAsync(["sh", "/srv/inside.sh", name, .. command]);

    /// <summary>As <see cref="RunAsync"/>, but a failure is for the caller to judge.</summary>
    public Task<BufferedCommandResult> TryAsync(params string[] command) =>
        sandbox.TryAsync(["sh", "/srv/inside.sh", name, .. command]);

    /// <summary>Copies its disk while it runs: the image, from which another machine is made.</summary>
    public Task CopyToAsync(CloudInitMachine clone) =>
        sandbox.RunAsync("sh", "/srv/image.sh", name, Path.GetFileName(clone.Disk));

    private async Task<CloudInitPage?> FetchAsync(string path, string method)
    {
        var answer = await sandbox.TryAsync(
            "ip", "netns", "exec", "cloud", "python3", "/srv/fetch.py", method, Address, path);
        return answer.ExitCode is 0
            ? JsonSerializer.Deserialize<CloudInitPage>(answer.StandardOutput, JsonSerializerOptions.Web)
            : null;
    }

    private Task UntilAsync(string whatItHas, Func<bool> condition) =>
        UntilAsync(whatItHas, () => Task.FromResult(condition()));

    private async Task UntilAsync(string whatItHas, Func<Task<bool>> condition)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            if (_boot is { IsCompleted: true } || TimeProvider.System.GetElapsedTime(start) > _longestBoot)
                throw new TimeoutException($"{name} has not {whatItHas}.\n{await ConsoleAsync()}");
            await Task.Delay(_pause);
        }
    }

    private async Task<string> ConsoleAsync()
    {
        var log = $"{Disk}/var/log/cloud-init-output.log";
        var boot = _boot is { IsCompleted: true } ? (await _boot).StandardError : "";
        return boot + (File.Exists(log) ? await File.ReadAllTextAsync(log) : "cloud-init has written nothing.");
    }
}
