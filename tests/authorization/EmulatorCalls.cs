using System.Text.Json;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Emulation;

namespace CardWeb.Tf.Tests.Authorization;

/// <summary>What is asked of an emulator, as AWS would judge it: written down, or judged at once.</summary>
internal sealed class EmulatorCalls(Emulator emulator)
{
    /// <summary>Writes each call down from now on, with the tags that stand when it is made.</summary>
    public Task RecordAsync() => TellAsync("record=true");

    /// <summary>Time passes: KMS knows the tags and names of all keys that are there.</summary>
    public Task SettleAsync() => TellAsync("record=true&settled=true");

    /// <summary>Refuses from now on what the role may not do.</summary>
    public async Task RefuseBeyondAsync(string role) => await TellAsync($"role={role}&authority={(await Authority.GetAsync()).Endpoint}");

    /// <summary>Allows everything from now on.</summary>
    public Task AllowAsync() => TellAsync("");

    /// <summary>The calls so far.</summary>
    public async Task<IReadOnlyList<JsonElement>> AllAsync()
    {
        var journal = await AskAsync("/_emulator/journal");
        return [.. journal.EnumerateArray().Where(entry => entry.GetProperty("event").ValueEquals("call"))];
    }

    /// <summary>The calls so far that Terraform made in an environment's account.</summary>
    public async Task<IReadOnlyList<JsonElement>> OfTerraformAsync(EnvironmentSettings settings)
    {
        var calls = await AllAsync();
        var ofTerraform = calls.Where(call => call.GetProperty("isTerraform").GetBoolean());
        return [.. ofTerraform.Where(call => call.GetProperty("account").ValueEquals(settings.AccountId))];
    }

    private Task<JsonElement> TellAsync(string what) =>
        AskAsync($"/_emulator/authorization?of={EmulatorPing.Token(emulator.Endpoint)}&{what}");

    private async Task<JsonElement> AskAsync(string path)
    {
        using SocketsHttpHandler direct = new() { UseProxy = false };
        using HttpClient client = new(direct);
        return JsonSerializer.Deserialize<JsonElement>(await client.GetStringAsync(new Uri(emulator.Endpoint, path)));
    }
}
