using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations;
using CardWeb.Tf.Tests.Environments;
using CliWrap;
using CliWrap.Buffered;

namespace CardWeb.Tf.Tests.Authorization;

/// <summary>
/// Judges calls by AWS's own authorization reference: <c>authority.mjs</c>, a program of its own, which ends with this
/// process. It knows the policies of the CI roles of all of a catalogue's accounts.
/// </summary>
internal sealed class Authority
{
    private static readonly ConcurrentDictionary<EnvironmentCatalogue, Lazy<Task<Authority>>> s_shared = new();
    private static readonly TemporaryFolder s_bootstraps = new();
    private static readonly string s_folder = Path.Combine(Repository.Root, "tests", "authorization");

    // Its standard input stays open as long as this process lives, and it ends with it.
    private readonly Process _process;

    private Authority(Process process, Uri endpoint) => (_process, Endpoint) = (process, endpoint);

    /// <summary>Where it answers.</summary>
    public Uri Endpoint { get; }

    /// <summary>The one of this run; where npm can't install what it needs, the test is skipped, and fails on CI.</summary>
    public static Task<Authority> GetAsync(EnvironmentCatalogue? catalogue = null) =>
        s_shared.GetOrAdd(catalogue ?? Catalogue.Current, given => new(() => StartAsync(given))).Value;

    /// <summary>What the role may not do of these calls, with the reason.</summary>
    public async Task<IReadOnlyList<string>> RefusedAsync(string role, IReadOnlyList<JsonElement> calls)
    {
        var answers = await AskAsync("/", new { role, calls });
        return [.. answers.EnumerateArray().Select(answer => answer.GetProperty("refused").GetString()).OfType<string>().Distinct()];
    }

    /// <summary>What the role may do of these calls on things of others, in short.</summary>
    public Task<IReadOnlyList<string>> TrespassesAsync(string role, IReadOnlyList<JsonElement> calls) =>
        TextsAsync("/trespasses", new { role, calls });

    /// <summary>What the policies name that AWS does not have.</summary>
    public Task<IReadOnlyList<string>> UnknownNamesAsync() => TextsAsync("/names", new { });

    private async Task<IReadOnlyList<string>> TextsAsync(string path, object question) =>
        [.. (await AskAsync(path, question)).EnumerateArray().Select(text => text.GetString()!)];

    private async Task<JsonElement> AskAsync(string path, object question)
    {
        using HttpClient client = new() { Timeout = TimeSpan.FromMinutes(5) };
        using var answer = await client.PostAsJsonAsync(new Uri(Endpoint, path), question);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.IsSuccessStatusCode, Is.True, () => $"{text} (process {_process.Id})");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    private static async Task<Authority> StartAsync(EnvironmentCatalogue catalogue)
    {
        Prerequisite.Require(OnPath.Find("npm") is not null, "npm (https://nodejs.org), which installs AWS's authorization reference");
        var npm = await Cli.Wrap("npm").WithArguments(["ci", "--no-audit", "--no-fund"]).WithWorkingDirectory(s_folder)
            .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync();
        Prerequisite.Require(npm.IsSuccess, $"'npm ci' could not install AWS's authorization reference: {npm.StandardError}");

        ProcessStartInfo start = new("node", ["authority.mjs", .. Bootstraps(catalogue)])
        {
            WorkingDirectory = s_folder, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        return new Authority(process, new Uri((await process.StandardOutput.ReadLineAsync())!));
    }

    // They are read as it starts.
    private static IEnumerable<string> Bootstraps(EnvironmentCatalogue catalogue) => catalogue.Accounts.Select(account =>
    {
        var file = Path.Combine(s_bootstraps.Path, $"{Guid.NewGuid():N}.tf.json");
        File.WriteAllText(file, StackJson.Of(account).Json.ToJsonString());
        return file;
    });
}
