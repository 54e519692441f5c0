using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace CardWeb.Tf.Tests.Operations.GitHub;

/// <summary>The part of GitHub's API that reports are written to, on this machine: issues and comments, kept in memory.</summary>
internal sealed class FakeGitHub : IDisposable
{
    private readonly HttpListener _listener = new();

    public FakeGitHub()
    {
        using TcpListener probe = new(IPAddress.Loopback, 0);
        probe.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/";
        probe.Stop();
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _ = ServeAsync();
    }

    public string Address { get; }

    public List<JsonObject> Issues { get; } = [];

    public List<JsonObject> Comments { get; } = [];

    /// <summary>Answers everything with this status and no more, from now on.</summary>
    public int? Refusal { get; set; }

    public IEnumerable<string> CommentsOn(int number) => Comments.Where(comment => (int)comment["on"]! == number).Select(comment => (string)comment["body"]!);

    public void Dispose() => _listener.Close();

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

    private async Task AnswerAsync(HttpListenerContext context)
    {
        using StreamReader reader = new(context.Request.InputStream);
        var (status, answer) = Safely(context.Request, await reader.ReadToEndAsync());
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(answer.ToJsonString()));
        context.Response.Close();
    }

    private (int Status, JsonNode Answer) Safely(HttpListenerRequest request, string text)
    {
        if (Refusal is { } refusal)
            return (refusal, new JsonObject { ["message"] = "Resource not accessible by integration" });

        try
        {
            var path = request.Url!.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
            var body = text.Length > 0 ? JsonNode.Parse(text)!.AsObject() : [];
            return (200, Answer(request.HttpMethod, path[(Array.IndexOf(path, "card-web") + 1)..], body));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or NullReferenceException or FormatException)
        {
            return (500, new JsonObject { ["message"] = e.ToString() });
        }
    }

    private JsonNode Answer(string method, string[] path, JsonObject body) => (method, path) switch
    {
        ("GET", ["issues"]) => new JsonArray([.. Issues.Where(issue => (string)issue["state"]! == "open").Select(issue => issue.DeepClone())]),
        ("POST", ["issues"]) => Add(Issues, body, "state", "open"),
        ("PATCH", ["issues", "comments", var id]) => Change(Comments[Number(id) - 1], body),
        ("PATCH", ["issues", var number]) => Change(Issues[Number(number) - 1], body),
        ("GET", ["issues", var number, "comments"]) => new JsonArray([.. Comments.Where(comment => (int)comment["on"]! == Number(number)).Select(comment => comment.DeepClone())]),
        ("POST", ["issues", var number, "comments"]) => Add(Comments, body, "on", Number(number)),
        _ => throw new InvalidOperationException($"Nobody has foreseen {method} {string.Join('/', path)}."),
    };

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static JsonNode Add(List<JsonObject> list, JsonObject body, string name, JsonNode value)
    {
        var added = body.DeepClone().AsObject();
        (added["id"], added["number"]) = (list.Count + 1, list.Count + 1);
        added["html_url"] = $"https://github.example/{list.Count + 1}";
        added[name] = value;
        added["user"] = new JsonObject { ["login"] = "github-actions[bot]", ["type"] = "Bot" };
        _ = added.Remove("labels");
        list.Add(added);
        return added.DeepClone();
    }

    private static JsonNode Change(JsonObject what, JsonObject body)
    {
        foreach (var (name, value) in body)
        {
            if (name is "body" or "title" or "state" && value is not null)
                what[name] = value.DeepClone();
        }

        return what.DeepClone();
    }
}
