using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CardWeb.Tf.Modules;

/// <summary>One page with the state of every alarm, and what each looks at with the line at which it goes off.</summary>
internal sealed class Dashboard : Construct
{
    private const int Columns = 24;
    private const int StateHeight = 3;
    private const int Width = 12;
    private const int Height = 6;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal Dashboard(Construct scope, string id, Names names, AwsAccount account, IReadOnlyList<AlarmDefinition> alarms)
        : base(scope, id)
    {
        var widgets = alarms.Select((alarm, number) => Place(Graph(alarm, account.Region), number)).Prepend(States(names, account, alarms));
        _ = new CloudwatchDashboard(this, "dashboard", new CloudwatchDashboardConfig
        {
            DashboardName = names.Dashboard,
            DashboardBody = new JsonObject { ["widgets"] = new JsonArray([.. widgets]) }.ToJsonString(Plain),
        });
        Url = $"https://{account.Region}.console.aws.amazon.com/cloudwatch/home?region={account.Region}#dashboards/dashboard/{names.Dashboard}";
    }

    /// <summary>Where it opens.</summary>
    internal string Url { get; }

    private static JsonObject States(Names names, AwsAccount account, IReadOnlyList<AlarmDefinition> alarms) => new()
    {
        ["type"] = "alarm",
        ["x"] = 0,
        ["y"] = 0,
        ["width"] = Columns,
        ["height"] = StateHeight,
        ["properties"] = new JsonObject { ["title"] = names.Prefix, ["alarms"] = Texts(alarms.Select(alarm => account.Alarm(names.Alarm(alarm.Role)))) },
    };

    private static JsonObject Place(JsonObject properties, int number) => new()
    {
        ["type"] = "metric",
        ["x"] = number % (Columns / Width) * Width,
        ["y"] = StateHeight + (number / (Columns / Width) * Height),
        ["width"] = Width,
        ["height"] = Height,
        ["properties"] = properties,
    };

    private static JsonObject Graph(AlarmDefinition alarm, string region) => new()
    {
        ["title"] = alarm.Title,
        ["region"] = region,
        ["view"] = "timeSeries",
        ["period"] = alarm.Rule.PeriodSeconds,
        ["metrics"] = new JsonArray([.. Lines(alarm)]),
        ["yAxis"] = new JsonObject { ["left"] = new JsonObject { ["min"] = 0 } },
        ["annotations"] = new JsonObject
        {
            ["horizontal"] = new JsonArray(new JsonObject { ["label"] = "alarm", ["value"] = alarm.Limit, ["fill"] = alarm.Below ? "below" : "above" }),
        },
    };

    private static IEnumerable<JsonNode> Lines(AlarmDefinition alarm)
    {
        if (alarm.Expression is { } expression)
        {
            yield return new JsonArray(new JsonObject { ["expression"] = expression, ["label"] = alarm.Title });
        }

        foreach (var (id, metric) in alarm.Metrics)
        {
            var told = Texts([metric.Namespace, metric.Name, .. metric.Dimensions.SelectMany(dimension => new[] { dimension.Key, dimension.Value })]);
            told.Add(new JsonObject { ["id"] = id, ["stat"] = metric.Statistic, ["visible"] = alarm.Expression is null });
            yield return told;
        }
    }

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);
}
