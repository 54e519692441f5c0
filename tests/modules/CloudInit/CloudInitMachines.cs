namespace CardWeb.Tf.Tests.Modules;

/// <summary>card-web01, the clone that is made of it, one more that is given the document again, and one that finds no SSM agent.</summary>
public sealed class CloudInitMachines : IDisposable
{
    private readonly CloudInitSandbox _sandbox;
    private readonly string _document = CloudInitDocument.ReadText(withAgent: true);

    private CloudInitMachines(CloudInitSandbox sandbox)
    {
        _sandbox = sandbox;
        Golden = new(sandbox, "card-web01", 1) { InstanceId = "i-0a", Zone = "us-west-1b", UserData = _document };
        Clone = new(sandbox, "card-web02", 2) { InstanceId = "i-0b", Zone = "us-west-1c" };
        Agentless = new(sandbox, "card-web04", 4) { InstanceId = "i-0d", Zone = "us-west-9a", UserData = _document };
        SetUpAgain = new(sandbox, "card-web03", 3) { InstanceId = "i-0c", Zone = "us-west-1b", UserData = _document };
    }

    public CloudInitMachine Golden { get; }

    public CloudInitMachine Clone { get; }

    /// <summary>To be copied from <see cref="Golden"/> and booted.</summary>
    public CloudInitMachine SetUpAgain { get; }

    /// <summary>In a region whose bucket it can't find.</summary>
    public CloudInitMachine Agentless { get; }

    public string GoldenStatus { get; private set; } = "";

    public string CloneStatus { get; private set; } = "";

    public static async Task<CloudInitMachines> StartAsync() => new(await CloudInitSandbox.StartAsync());

    public async Task BootAsync()
    {
        await TimeAsync("Building a machine", BuildAsync);
        await TimeAsync("Setting card-web01 up", async () => GoldenStatus = await BootAsync(Golden));
        await TimeAsync("Copying its disk", () => Golden.CopyToAsync(Clone));
        await TimeAsync("Booting the clone", async () => CloneStatus = await BootAsync(Clone));
    }

    public void Dispose() => _sandbox.Dispose();

    private async Task BuildAsync()
    {
        await _sandbox.BuildAsync(CloudInitDocument.Parse(_document).Packages);
        await _sandbox.ConnectAsync([Golden, Clone, SetUpAgain, Agentless]);
        await Golden.CreateAsync();
        await Agentless.CreateAsync();
    }

    private static Task<string> BootAsync(CloudInitMachine machine)
    {
        machine.Boot();
        return machine.CloudInitStatusAsync();
    }

    private static async Task TimeAsync(string what, Func<Task> work)
    {
        var start = TimeProvider.System.GetTimestamp();
        await work();
        await TestContext.Progress.WriteLineAsync($"{what}: {TimeProvider.System.GetElapsedTime(start).TotalSeconds:0.0} s");
    }
}
