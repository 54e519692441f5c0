using System.IO.Compression;
using System.Text.Json.Nodes;
using CardWeb.Tf.Operations.Emulation;
using CardWeb.Tf.Tests.Emulation;

namespace CardWeb.Tf.Tests.Limits;

/// <summary>AWS's own description of a service's API, from the botocore that moto stands on.</summary>
internal sealed class ServiceModel
{
    private const string Question = "import botocore, os; print(botocore.__version__); print(os.path.dirname(botocore.__file__))";

    private static readonly Lazy<(Version Version, string Data)> s_botocore = new(() => FindAsync().GetAwaiter().GetResult());
    private static readonly Dictionary<string, ServiceModel> s_read = [];

    private readonly JsonNode _shapes;

    private ServiceModel(string service)
    {
        var folder = Directory.GetDirectories(Path.Combine(s_botocore.Value.Data, service)).Order(StringComparer.Ordinal).Last();
        _shapes = Read(Path.Combine(folder, "service-2.json"))["shapes"]!;
    }

    /// <summary>The version of botocore.</summary>
    internal static Version BotocoreVersion => s_botocore.Value.Version;

    /// <summary>The regions of each partition.</summary>
    internal static IEnumerable<(string Partition, IEnumerable<string> Regions)> Partitions =>
        from partition in Read(Path.Combine(s_botocore.Value.Data, "endpoints.json"))["partitions"]!.AsArray()
        select (partition!["partition"]!.ToString(), partition["regions"]!.AsObject().Select(region => region.Key));

    /// <summary>The model of a service such as <c>elbv2</c>.</summary>
    internal static ServiceModel Of(string service) =>
        s_read.TryGetValue(service, out var model) ? model : s_read[service] = new ServiceModel(service);

    /// <summary>The shape of a member such as <c>CreateRuleInput.Priority</c>, or of a list's items.</summary>
    internal ServiceShape Member(string path)
    {
        var parts = path.Split('.');
        var shape = _shapes[_shapes[parts[0]]!["members"]![parts[1]]!["shape"]!.ToString()]!;
        return Shape(shape["type"]!.ToString() == "list" ? _shapes[shape["member"]!["shape"]!.ToString()]! : shape);
    }

    /// <summary>The shape of a name such as <c>InstanceType</c>.</summary>
    internal ServiceShape Shape(string name) => Shape(_shapes[name]!);

    private static ServiceShape Shape(JsonNode shape) => new(
        shape["min"]?.GetValue<long>(),
        shape["max"]?.GetValue<long>(),
        shape["pattern"]?.ToString(),
        [.. shape["enum"]?.AsArray().Select(value => value!.ToString()) ?? []]);

    private static JsonNode Read(string path)
    {
        if (File.Exists(path))
            return JsonNode.Parse(File.ReadAllText(path))!;

        using var packed = File.OpenRead(path + ".gz");
        using var text = new GZipStream(packed, CompressionMode.Decompress);
        return JsonNode.Parse(text)!;
    }

    private static async Task<(Version Version, string Data)> FindAsync()
    {
        var runtime = await new RuntimeSearch { VirtualEnvironment = SharedEmulator.VirtualEnvironment }.FindAsync(CancellationToken.None) as PythonRuntime;
        Prerequisite.Require(runtime is not null, "A Python with moto holds AWS's service models, and Docker alone is here. Install Python 3.10 or newer with its venv module.");
        var asked = await ShortCommand.RunAsync(runtime!.Python, ["-c", Question], TimeSpan.FromMinutes(1), CancellationToken.None);
        var lines = asked.Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return (Version.Parse(lines[0]), Path.Combine(lines[1], "data"));
    }
}
