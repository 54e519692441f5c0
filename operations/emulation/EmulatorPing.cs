using System.Text.Json;

namespace CardWeb.Tf.Operations.Emulation;

/// <summary>Asks whatever answers at an address whether it is an emulator of ours, and which.</summary>
public static class EmulatorPing
{
    /// <summary>Long: it answers one request after the other, and the machine may be busy.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    /// <summary>The token of the emulator that answers there; null when none does.</summary>
    public static string? Token(Uri endpoint)
    {
        using var handler = new SocketsHttpHandler { UseProxy = false };
        using var client = new HttpClient(handler) { Timeout = s_patience };
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(endpoint, "/_emulator/ping"));
        try
        {
            using var response = client.Send(request);
            using var body = JsonDocument.Parse(response.Content.ReadAsStream());
            return body.RootElement.GetProperty("token").GetString();
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or JsonException
            or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }
}
