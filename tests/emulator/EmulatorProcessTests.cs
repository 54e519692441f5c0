using System.Net;
using System.Net.Sockets;
using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.Emulation;

namespace CardWeb.Tf.Tests.Emulation;

/// <summary>The emulator as a process.</summary>
public sealed class EmulatorProcessTests
{
    private TemporaryFolder _folder = null!;

    private string Directory => Path.Combine(_folder.Path, "a folder", ".emulator");

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public async Task It_answers_once_it_is_started_and_is_gone_once_it_is_disposed()
    {
        int processId;
        await using (var emulator = await SharedEmulator.StartAsync(Directory))
        {
            processId = emulator.ProcessId;
            Assert.That(await CallerAsync(emulator, "123123123123"), Is.EqualTo("123123123123"));
            Assert.That(await File.ReadAllTextAsync(emulator.LogFile), Does.Contain("sts GetCallerIdentity 200"));
        }

        Assert.That(ProcessId.IsAlive(processId), Is.False);
        Assert.That(FilesLeft(), Is.EqualTo(new[] { "emulator.log" }));
    }

    [Test]
    public async Task It_ends_when_the_process_that_started_it_is_killed()
    {
        await SharedEmulator.RequireRuntimeAsync();
        using var parent = HoldingProcess.Start(Directory);
        var emulator = int.Parse((await parent.StandardOutput.ReadLineAsync())!, System.Globalization.CultureInfo.InvariantCulture);
        Assert.That(ProcessId.IsAlive(emulator), Is.True);

        parent.Kill();

        Assert.That(() => ProcessId.IsAlive(emulator), Is.False.After(10).Seconds.PollEvery(50).MilliSeconds);
    }

    [Test]
    public async Task One_that_outlives_its_process_is_found_again_and_stopped()
    {
        using var parent = HoldingProcess.Start(Directory, "outlives");
        var processId = int.Parse((await parent.StandardOutput.ReadLineAsync())!, System.Globalization.CultureInfo.InvariantCulture);
        parent.Kill();
        await parent.WaitForExitAsync();
        await Task.Delay(500);

        var emulator = Emulator.Running(Directory);

        Assert.That(emulator?.ProcessId, Is.EqualTo(processId));
        Assert.That(await CallerAsync(emulator!, "123123123123"), Is.EqualTo("123123123123"));
        await emulator!.StopAsync();
        Assert.That(ProcessId.IsAlive(processId), Is.False);
        Assert.That(Emulator.Running(Directory), Is.Null);
        Assert.That(FilesLeft(), Is.EqualTo(new[] { "emulator.log" }));
    }

    [Test]
    public async Task A_port_that_is_taken_is_told()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var error = await Assert.ThrowsAsync<OperationException>(() => SharedEmulator.StartAsync(Directory, port));

        Assert.That(error!.Message, Does.Contain($"must be free, got: {port}"));
        Assert.That(FilesLeft(), Is.EqualTo(new[] { "emulator.log" }));
    }

    [Test]
    public async Task A_second_one_for_the_same_directory_is_refused()
    {
        await using var first = await SharedEmulator.NewAsync(Directory);

        Assert.That(() => SharedEmulator.StartAsync(Directory), Throws.TypeOf<OperationException>().With.Message.Contains("runs already"));
        Assert.That(await CallerAsync(first, "123123123123"), Is.EqualTo("123123123123"));
    }

    [Test]
    public async Task Another_process_at_its_port_is_not_taken_for_it()
    {
        await using var other = await SharedEmulator.NewAsync(Path.Combine(_folder.Path, "other"));
        var files = new EmulatorFiles(Directory);
        System.IO.Directory.CreateDirectory(Directory);
        new EmulatorRecord(other.Endpoint, Environment.ProcessId, "another token", null).Save(files.Record);

        Assert.That(Emulator.Running(Directory), Is.Null);
        Assert.That(FilesLeft(), Is.Empty);
    }

    [Test]
    public async Task Its_environment_file_aims_any_tool_at_it()
    {
        await using var emulator = await SharedEmulator.NewAsync(Directory);

        emulator.WriteEnvironmentFile("111122223333", "eu-west-1");

        Assert.That(await File.ReadAllLinesAsync(Path.Combine(Directory, "env")), Is.EquivalentTo(new[]
        {
            $"AWS_ENDPOINT_URL=http://127.0.0.1:{emulator.Endpoint.Port}",
            "AWS_ACCESS_KEY_ID=111122223333",
            "AWS_SECRET_ACCESS_KEY=test",
            "AWS_REGION=eu-west-1",
            "AWS_DEFAULT_REGION=eu-west-1",
            "AWS_EC2_METADATA_DISABLED=true",
        }));
        Assert.That(emulator.Variables("111122223333", "eu-west-1")["AWS_PROFILE"], Is.Null);
    }

    [Test]
    public void Nothing_runs_where_nothing_was_started() => Assert.That(Emulator.Running(Directory), Is.Null);

    private static async Task<string?> CallerAsync(Emulator emulator, string account) =>
        (await new AwsQuery(emulator.Endpoint, account).CallAsync("sts", "GetCallerIdentity")).Text("Account");

    private IEnumerable<string?> FilesLeft() => System.IO.Directory.GetFiles(Directory).Select(Path.GetFileName);
}
