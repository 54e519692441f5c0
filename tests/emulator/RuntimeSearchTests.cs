using System.Runtime.Versioning;
using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.Emulation;

namespace CardWeb.Tf.Tests.Emulation;

/// <summary>What runs the emulator, and what is said when nothing can: with programs that only pretend.</summary>
[UnsupportedOSPlatform("windows")]
[NonParallelizable]
public sealed class RuntimeSearchTests
{
    private const string HasMoto = "case \"$*\" in *metadata*) printf '5.2.1\\n/somewhere/python\\n';; *) exit 9;; esac";
    private const string HasNoMoto = "case \"$*\" in *metadata*) echo \"No module named 'moto'\" >&2; exit 1;; esac";

    private readonly string? _path = Environment.GetEnvironmentVariable("PATH");
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void Restore()
    {
        Environment.SetEnvironmentVariable("PATH", _path);
        _folder.Dispose();
    }

    [Test]
    public async Task The_first_Python_with_moto_is_taken()
    {
        var found = await SearchAsync(Program("without", HasNoMoto), Program("with", HasMoto));

        Assert.That(found, Is.EqualTo(new PythonRuntime("/somewhere/python")));
    }

    [Test]
    public async Task A_Python_without_moto_gets_it_in_a_virtual_environment()
    {
        // A virtual environment's Python: pip works, and it then has moto.
        Program("inner", $"case \"$*\" in *pip*) touch \"$0.filled\";; *) [ -e \"$0.filled\" ] || exit 1; {HasMoto};; esac");
        var python = Program("python", $"case \"$*\" in *venv*) mkdir -p \"$3/bin\"; cp '{In("inner")}' \"$3/bin/python\";; *) exit 1;; esac");

        var found = await SearchAsync(python);

        Assert.That(found, Is.EqualTo(new PythonRuntime("/somewhere/python")));
        Assert.That(File.Exists(In("venv/bin/python")), Is.True);
        Assert.That(Directory.GetDirectories(_folder.Path).Select(Path.GetFileName), Is.EqualTo(new[] { "venv" }), "nothing half-made is left");
    }

    [Test]
    public async Task Docker_is_taken_when_no_Python_can()
    {
        Program("docker", "echo 27.0");
        Environment.SetEnvironmentVariable("PATH", $"{_folder.Path}:{_path}");

        Assert.That(await SearchAsync(In("absent")), Is.TypeOf<DockerRuntime>());
    }

    [Test]
    public async Task When_nothing_can_each_reason_and_each_way_out_is_told()
    {
        Program("docker", "echo 'Cannot connect to the Docker daemon.' >&2; exit 1");
        Environment.SetEnvironmentVariable("PATH", $"{_folder.Path}:{_path}");
        var old = Program("old", "printf '4.9.0\\n/somewhere/python\\n'; case \"$*\" in *venv*) echo 'ensurepip is not available' >&2; exit 1;; esac");

        var error = await Assert.ThrowsAsync<OperationException>(() => SearchAsync(old, In("absent")));

        Assert.That(error!.Message, Does.Contain($"{old}: its moto must be of version 5.x, got: 4.9.0")
            .And.Contain($"{In("absent")}: it can't be started")
            .And.Contain($"a virtual environment of {old}: it can't be made: ensurepip is not available")
            .And.Contain("Docker: its engine does not answer: Cannot connect to the Docker daemon.")
            .And.Contain("pip install 'moto[server]==5.2.1'")
            .And.Contain("install Docker, start its engine")
            .And.Contain("CARD_WEB_PYTHON"));
    }

    [Test]
    public async Task A_pip_that_reaches_no_index_is_told()
    {
        Environment.SetEnvironmentVariable("PATH", _folder.Path);
        Program("inner", "echo 'ERROR: No matching distribution found for moto' >&2; exit 1");
        var python = Program("python", $"case \"$*\" in *venv*) /bin/mkdir -p \"$3/bin\"; /bin/cp '{In("inner")}' \"$3/bin/python\";; *) exit 1;; esac");

        var error = await Assert.ThrowsAsync<OperationException>(() => SearchAsync(python));

        Assert.That(error!.Message, Does.Contain("pip can't fetch moto: ERROR: No matching distribution found for moto")
            .And.Contain("Docker: it is not on the PATH"));
        Assert.That(Directory.GetDirectories(_folder.Path), Is.Empty, "nothing half-made is left");
    }

    [Test]
    public async Task Docker_runs_the_same_start_up()
    {
        await SharedEmulator.RequireRuntimeAsync();

        // What Docker would do: the start-up, with the folders that it is shown inside the container.
        Program("docker", """
            case "$1" in version) echo 27.0; exit;; rm) kill -TERM "$(cat "$(dirname "$0")/pid")"; exit;; esac
            while [ $# -gt 0 ]; do
              case "$1" in
                --publish) port="$2"; port="${port#127.0.0.1:}"; port="${port%:5000}";;
                --token) token="$2";;
                *target=/emulator,readonly) sources="${1#type=bind,source=}"; sources="${sources%,target=*}";;
                *target=/files) files="${1#type=bind,source=}"; files="${files%,target=*}";;
              esac
              shift
            done
            echo $$ >"$(dirname "$0")/pid"
            exec python3 "$sources/start.py" --port "$port" --token "$token" --ready "$files/ready.json" --exit-with-stdin
            """);
        Environment.SetEnvironmentVariable("PATH", $"{_folder.Path}:{_path}");
        Environment.SetEnvironmentVariable(RuntimeSearch.PythonSetting, In("absent"));
        try
        {
            var options = new EmulatorOptions { Directory = In("state"), OutlivesThisProcess = true };
            var started = await Emulator.StartAsync(options, CancellationToken.None);
            Assert.That(Emulator.Running(In("state"))?.Endpoint, Is.EqualTo(started.Endpoint));
            await started.StopAsync();
            Assert.That(ProcessId.IsAlive(started.ProcessId), Is.False);
        }
        finally
        {
            Environment.SetEnvironmentVariable(RuntimeSearch.PythonSetting, null);
        }
    }

    private Task<IEmulatorRuntime> SearchAsync(params string[] pythons) =>
        new RuntimeSearch { Pythons = pythons, VirtualEnvironment = In("venv") }.FindAsync(CancellationToken.None);

    private string In(string name) => Path.Combine(_folder.Path, name);

    private string Program(string name, string body)
    {
        File.WriteAllText(In(name), $"#!/bin/sh\n{body}\n");
        File.SetUnixFileMode(In(name), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return In(name);
    }
}
