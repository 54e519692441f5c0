using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CardWeb.Tf.Operations.Terraform.Runner;

/// <summary>
/// One stack's provider, started once for all commands of a verb. Terraform starts it again for every command otherwise,
/// and each start costs a second of processor time. It keeps what the last command configured it with, so that each stack
/// needs a server of its own.
/// https://developer.hashicorp.com/terraform/plugin/debugging
/// </summary>
public sealed partial class ProviderServer : IAsyncDisposable
{
    /// <summary>The variable that tells Terraform of providers that run already.</summary>
    public const string Variable = "TF_REATTACH_PROVIDERS";

    // The shell ends the provider when its input is closed, which the system does even when this process is killed. It lets
    // go of its output, which then ends when the provider does.
    private const string Script = "exec 2>\"$1\"; shift; \"$@\" & provider=$!; exec >/dev/null; cat; kill $provider; wait $provider";

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly Process _process;

    private ProviderServer(Process process, string reattach) => (_process, Reattach) = (process, reattach);

    /// <summary>What <see cref="Variable"/> has to be for Terraform to use it.</summary>
    public string Reattach { get; }

    /// <summary>
    /// Starts the provider of an initialized folder. Null where Terraform has to start it itself: the folder has not
    /// exactly one, the caller names one that runs, certificates are the shell's own (which a provider reads only once), or
    /// this system cannot keep the terminal's Ctrl-C away from it.
    /// </summary>
    public static async Task<ProviderServer?> StartAsync(string folder, IReadOnlyDictionary<string, string?> variables, CancellationToken cancel) =>
        Executable(folder) is { } provider && OwnSession.IsAvailable && !Has(variables, Variable) && !Has(variables, "AWS_CA_BUNDLE")
            ? await StartAsync(provider, Path.Combine(folder, ".terraform", "provider.log"), variables, cancel)
            : null;

    /// <summary>Starts that provider, wherever it is; null when it does not say how to reach it.</summary>
    public static async Task<ProviderServer?> StartAsync(string provider, string log, IReadOnlyDictionary<string, string?> variables, CancellationToken cancel)
    {
        var process = Start(provider, log, TerraformVariables.With(variables));
        try
        {
            return await ReattachAsync(process.StandardOutput, cancel) is { } reattach
                ? new ProviderServer(process, reattach)
                : await EndAsync(process);
        }
        catch
        {
            _ = await EndAsync(process);
            throw;
        }
    }

    /// <summary>Ends it, and waits for that.</summary>
    public async ValueTask DisposeAsync()
    {
        _ = await EndAsync(_process);
        if (Socket(Reattach) is { } socket)
            File.Delete(socket);
    }

    /// <summary>The one provider of an initialized folder; null when it has none, or several.</summary>
    public static string? Executable(string folder)
    {
        var providers = Path.Combine(folder, ".terraform", "providers");
        if (!Directory.Exists(providers))
            return null;

        // A mirror's provider is a link to its folder, which a recursive search does follow.
        var all = Directory.EnumerateFiles(providers, "terraform-provider-*", SearchOption.AllDirectories).Take(2).ToList();
        return all is [var only] ? only : null;
    }

    private static bool Has(IReadOnlyDictionary<string, string?> variables, string name) =>
        (variables.TryGetValue(name, out var value) ? value : Environment.GetEnvironmentVariable(name)) is { Length: > 0 };

    private static Process Start(string provider, string log, IReadOnlyDictionary<string, string?> variables)
    {
        var (program, arguments) = OwnSession.Wrap("/bin/sh", ["-c", Script, "provider", log, provider, "-debug"]);
        ProcessStartInfo start = new(program, arguments)
        {
            UseShellExecute = false, WorkingDirectory = Path.GetDirectoryName(log), RedirectStandardInput = true, RedirectStandardOutput = true,
        };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;

        return Process.Start(start) ?? throw new InvalidOperationException("No process.");
    }

    /// <summary>What it says of how to reach it; null when it ends or says nothing of the kind.</summary>
    private static async Task<string?> ReattachAsync(StreamReader output, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(s_patience);
        try
        {
            while (await output.ReadLineAsync(patience.Token) is { } line)
            {
                if (Told().Match(line) is { Success: true } told)
                    return told.Groups["json"].Value;
            }
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // Terraform starts the provider itself then, and says what is wrong with it.
            return null;
        }

        return null;
    }

    private static async Task<ProviderServer?> EndAsync(Process process)
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
        return null;
    }

    private static string? Socket(string reattach)
    {
        using var json = JsonDocument.Parse(reattach);
        var address = json.RootElement.EnumerateObject().First().Value.GetProperty("Addr");
        return address.GetProperty("Network").ValueEquals("unix") ? address.GetProperty("String").GetString() : null;
    }

    [GeneratedRegex(Variable + @"='(?<json>\{.*\})'", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Told();
}
