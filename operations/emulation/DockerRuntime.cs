using System.Net;
using System.Net.Sockets;

namespace CardWeb.Tf.Operations.Emulation;

/// <summary>A Docker engine, with moto's own image.</summary>
public sealed record DockerRuntime : IEmulatorRuntime
{
    /// <summary>Docker's program.</summary>
    public const string Program = "docker";

    /// <summary>moto's own image, of the version that <c>emulator/requirements.txt</c> pins.</summary>
    public const string Image = "motoserver/moto:5.2.1";

    private const int InnerPort = 5000;

    private readonly int _freePort = FreePort();

    /// <inheritdoc/>
    public string Description => $"Docker with {Image}";

    /// <inheritdoc/>
    public IReadOnlyList<string> Command(EmulatorLaunch launch) =>
    [
        .. OwnSession(),
        Program, "run", "--rm", "--interactive",
        "--name", launch.ContainerName,
        "--publish", $"127.0.0.1:{Port(launch)}:{InnerPort}",
        "--mount", $"type=bind,source={EmulatorLaunch.Sources},target=/emulator,readonly",
        "--mount", $"type=bind,source={launch.Files.Directory},target=/files",
        "--entrypoint", "python",
        Image,
        "/emulator/start.py",
        "--host", "0.0.0.0",
        "--port", $"{InnerPort}",
        "--token", launch.Token,
        "--ready", $"/files/{Path.GetFileName(launch.Files.Ready)}",
        "--exit-with-stdin",
    ];

    /// <inheritdoc/>
    public EmulatorRecord Record(EmulatorLaunch launch, EmulatorRecord announced, int processId) =>
        new(new Uri($"http://127.0.0.1:{Port(launch)}"), processId, launch.Token, launch.ContainerName);

    private int Port(EmulatorLaunch launch) => launch.Port == 0 ? _freePort : launch.Port;

    /// <summary>Where the system can: a terminal's Ctrl-C is then not for Docker.</summary>
    private static string[] OwnSession() => OnPath.Find("setsid") is { } setsid ? [setsid] : [];

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
