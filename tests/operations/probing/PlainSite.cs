using System.Net;
using System.Net.Sockets;

namespace CardWeb.Tf.Tests.Operations.Probing;

/// <summary>Answers every request, under whatever name it comes, with the same lines of HTTP, and keeps the names.</summary>
internal sealed class PlainSite : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly string _answer;

    public PlainSite(string answer)
    {
        _answer = answer;
        _listener.Start();
        _ = ServeAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public List<string> Hosts { get; } = [];

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await AnswerAsync(client.GetStream());
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        using StreamReader reader = new(stream, leaveOpen: true);
        while (await reader.ReadLineAsync() is { Length: > 0 } line)
        {
            if (line.StartsWith("Host: ", StringComparison.Ordinal))
                Hosts.Add(line["Host: ".Length..]);
        }

        await using StreamWriter writer = new(stream);
        await writer.WriteAsync($"HTTP/1.1 {_answer}");
    }
}
