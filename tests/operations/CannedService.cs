using System.Net;
using System.Net.Sockets;

namespace CardWeb.Tf.Tests.Operations;

/// <summary>
/// A service of AWS that answers each action, or each path, with a text given beforehand, and keeps what it was asked.
/// On whatever else is asked it hangs up, like one that has gone away.
/// </summary>
internal sealed class CannedService : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Dictionary<string, (int Status, string Text)> _answers;

    public CannedService(Dictionary<string, (int Status, string Text)> answers)
    {
        _answers = answers;
        Endpoint = new Uri($"http://127.0.0.1:{FreePort()}/");
        _listener.Prefixes.Add(Endpoint.ToString());
        _listener.Start();
        _ = ServeAsync();
    }

    public Uri Endpoint { get; }

    /// <summary>What it answers first, whatever it is asked.</summary>
    public Queue<(int Status, string Text)> First { get; init; } = new();

    public List<(string Body, string? Authorization)> Asked { get; } = [];

    public void Dispose() => _listener.Close();

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
                await AnswerAsync(await _listener.GetContextAsync());
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    // "<R>" stands for the action's own element.
    private static string Named(string text, string asked) =>
        text.Replace("<R>", $"<{asked.Split('&')[0]}Response>").Replace("</R>", $"</{asked.Split('&')[0]}Response>");

    private async Task AnswerAsync(HttpListenerContext context)
    {
        using var reader = new StreamReader(context.Request.InputStream);
        var body = await reader.ReadToEndAsync();
        Asked.Add((body, context.Request.Headers["Authorization"]));
        var asked = _answers.Keys.FirstOrDefault(key => body.Contains($"Action={key}&") || context.Request.Url!.AbsolutePath == key);
        if (asked is null)
        {
            // It promises an answer and breaks off.
            context.Response.ContentLength64 = 1000;
            context.Response.Abort();
            return;
        }

        var (status, text) = First.TryDequeue(out var first) ? first : _answers[asked];
        context.Response.StatusCode = status;
        await context.Response.OutputStream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(Named(text, asked)));
        context.Response.Close();
    }
}
