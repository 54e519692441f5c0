using System.Text.RegularExpressions;

namespace CardWeb.Tf.Bindings;

/// <summary>The npm packages that the bindings are made from.</summary>
public static partial class NpmModules
{
    private static readonly string[] s_files = ["package.json", "package-lock.json", ".npmrc"];
    private static readonly string[] s_network = ["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "ENETUNREACH", "EHOSTUNREACH", "ERR_SOCKET_TIMEOUT", "E407"];

    /// <summary>Whether node_modules holds what the lock file pins.</summary>
    public static bool AreInstalled(PackOptions options, NpmLock pinned) => NpmLock.Installed(options.NodeModules)?.Satisfies(pinned) ?? false;

    /// <summary>
    /// Installs them in a private folder, and puts them in the place of node_modules when all are there:
    /// npm killed half-way, or its orphan, harms nothing.
    /// </summary>
    public static void Install(PackOptions options, WorkFolder work)
    {
        var folder = work["npm"];
        _ = Directory.CreateDirectory(folder);
        foreach (var file in s_files.Where(f => File.Exists(Path.Combine(options.Root, f))))
            File.Copy(Path.Combine(options.Root, file), Path.Combine(folder, file));
        Run(folder, work, keepDevelopment: HasDevelopment(options));

        if (Directory.Exists(options.NodeModules))
            Directory.Move(options.NodeModules, work["node_modules-before"]);
        Directory.Move(Path.Combine(folder, "node_modules"), options.NodeModules);
    }

    // Who has installed the command line too, which is a development package, keeps it.
    private static bool HasDevelopment(PackOptions options) => Directory.Exists(Path.Combine(options.NodeModules, $"{options.Framework}-cli"));

    private static void Run(string folder, WorkFolder work, bool keepDevelopment)
    {
        string[] omit = keepDevelopment ? [] : ["--omit=dev"];
        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        var (exitCode, output) = Command.Run(folder, npm, ["ci", "--no-audit", "--no-fund", .. omit]) ?? throw new BindingsException(Problems.NoNpm());
        if (exitCode == 0)
            return;
        var code = ErrorCode().Match(output) is { Success: true } match ? match.Groups["code"].Value : "no error code";
        var log = work.Log("npm", output);
        throw new BindingsException(s_network.Contains(code) ? Problems.NoNetwork(code, log) : Problems.NpmFailed(exitCode, code, log));
    }

    [GeneratedRegex(@"npm (error|ERR!) code (?<code>\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ErrorCode();
}
