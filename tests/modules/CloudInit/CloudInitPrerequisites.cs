using CliWrap;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>What it takes to build and boot a machine on this one.</summary>
public static class CloudInitPrerequisites
{
    private static readonly string[] _commands = ["apt-get", "dpkg-deb", "perl", "unshare", "nsenter", "chroot"];

    public static async Task RequireAsync()
    {
        Prerequisite.Require(IsDebian(), "Debian: the machine is built from the distribution's own packages. Run the tests on Debian 12.");
        Prerequisite.Require(Environment.IsPrivilegedProcess, "root: a machine is built and booted. Run the tests as root.");
        foreach (var command in _commands)
            Prerequisite.Require(IsOnPath(command), $"{command}: install the packages apt, dpkg, perl, util-linux and coreutils.");
        Prerequisite.Require(
            await CanUnshareAsync(),
            "namespaces: unshare is refused here. In a container, run the tests in a privileged one.");
    }

    private static bool IsDebian() =>
        File.Exists("/etc/os-release") && File.ReadLines("/etc/os-release").Contains("ID=debian", StringComparer.Ordinal);

    private static bool IsOnPath(string command) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, command)));

    private static async Task<bool> CanUnshareAsync() =>
        (await Cli.Wrap("unshare")
            .WithArguments(["--mount", "--pid", "--net", "--cgroup", "--fork", "true"])
            .WithValidation(CommandResultValidation.None)
            .ExecuteAsync()).ExitCode is 0;
}
