using System.Text.Json.Nodes;
using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>The alarms of a cluster, whom they tell, and the dashboard.</summary>
public sealed class WatchTests
{
    /// <summary>What a cluster with a candidate and a fleet is watched for, by defaults.</summary>
    internal static WatchOptions Options { get; } = new()
    {
        Names = Given.Names,
        Account = Given.Account,
        Settings = new() { Subscribers = [new() { Endpoint = "alarms@company.example" }] },
        KeyArn = "arn:aws:kms:us-west-1:111111111111:key/1",
        BalancerArnSuffix = "app/card-web-alb/1",
        Groups = [new("", "targetgroup/card-web-tg/2"), new("candidate", "targetgroup/card-web-candidate/3")],
        Fleets = [new("", "card-web-fleet", 8)],
    };

    private readonly ModuleStack stack = Stack(Options);

    [Test]
    public void Every_bad_thing_has_an_alarm_and_each_target_group_its_own() => Assert.That(Names, Is.EquivalentTo(
    [
        "card-web/unhealthy-hosts", "card-web/healthy-hosts", "card-web/target-errors", "card-web/latency",
        "card-web/candidate-unhealthy-hosts", "card-web/candidate-healthy-hosts", "card-web/candidate-target-errors", "card-web/candidate-latency",
        "card-web/balancer-errors", "card-web/rejected-connections", "card-web/fleet-size",
    ]));

    [Test]
    public void Every_alarm_tells_the_topic_when_it_goes_off_and_when_all_is_well_again()
    {
        var topic = $"${{aws_sns_topic.{stack.Resources("aws_sns_topic").Keys.Single()}.arn}}";

        foreach (var alarm in stack.Resources("aws_cloudwatch_metric_alarm").Values)
        {
            Assert.That(alarm["actions_enabled"]!.GetValue<bool>(), Is.True);
            Assert.That((alarm["alarm_actions"]![0]!.ToString(), alarm["ok_actions"]![0]!.ToString()), Is.EqualTo((topic, topic)));
        }
    }

    [Test]
    public void Silence_of_the_balancer_is_told_by_the_alarm_on_healthy_servers_alone()
    {
        string[] told = [.. stack.Resources("aws_cloudwatch_metric_alarm").Values.Where(alarm => alarm["insufficient_data_actions"] is not null).Select(alarm => alarm["alarm_name"]!.ToString())];

        Assert.That(told, Is.EquivalentTo(["card-web/healthy-hosts", "card-web/candidate-healthy-hosts"]));
        Assert.That(Alarm("healthy-hosts")["insufficient_data_actions"]!.ToJsonString(), Is.EqualTo(Alarm("healthy-hosts")["alarm_actions"]!.ToJsonString()));
    }

    [Test]
    public void An_alarm_on_healthy_servers_is_made_once_servers_serve()
    {
        var after = new ModuleStack(made => _ = new Watch(made, "watch", Options with { After = [new TerraformResource(made, "awaited", new TerraformResourceConfig { TerraformResourceType = "terraform_data" })] }));

        Assert.That(
            after.Resources("aws_cloudwatch_metric_alarm").Values.Where(alarm => alarm["depends_on"]?.ToJsonString() == """["terraform_data.awaited"]""").Select(alarm => alarm["alarm_name"]!.ToString()),
            Is.EquivalentTo(["card-web/healthy-hosts", "card-web/candidate-healthy-hosts"]));
    }

    [Test]
    public void No_healthy_server_goes_off_and_no_data_is_not_counted() => Assert.That(Without(Alarm("healthy-hosts"), "alarm_description", "alarm_actions", "ok_actions", "insufficient_data_actions"), EqualJson.To("""
        {
          "alarm_name": "card-web/healthy-hosts",
          "namespace": "AWS/ApplicationELB",
          "metric_name": "HealthyHostCount",
          "dimensions": { "LoadBalancer": "app/card-web-alb/1", "TargetGroup": "targetgroup/card-web-tg/2" },
          "statistic": "Maximum",
          "comparison_operator": "LessThanThreshold",
          "threshold": 1,
          "period": 60,
          "evaluation_periods": 2,
          "datapoints_to_alarm": 2,
          "treat_missing_data": "missing",
          "actions_enabled": true,
          "tags": { "Name": "card-web/healthy-hosts" }
        }
        """));

    [TestCase("unhealthy-hosts", "UnHealthyHostCount", "Maximum", 1, 5)]
    [TestCase("rejected-connections", "RejectedConnectionCount", "Sum", 1, 1)]
    [TestCase("fleet-size", "GroupDesiredCapacity", "Maximum", 8, 15)]
    public void What_is_counted_goes_off_from_its_threshold_on(string role, string metric, string statistic, double threshold, int periods)
    {
        var alarm = Alarm(role);

        Assert.That((alarm["metric_name"]!.ToString(), alarm["statistic"]!.ToString()), Is.EqualTo((metric, statistic)));
        Assert.That((alarm["comparison_operator"]!.ToString(), alarm["treat_missing_data"]!.ToString()), Is.EqualTo(("GreaterThanOrEqualToThreshold", "notBreaching")));
        Assert.That((alarm["threshold"]!.GetValue<double>(), alarm["evaluation_periods"]!.GetValue<int>()), Is.EqualTo((threshold, periods)));
    }

    [Test]
    public void Latency_is_a_percentile_of_enough_requests() => Assert.That(
        (Alarm("latency")["extended_statistic"]!.ToString(), Alarm("latency")["evaluate_low_sample_count_percentiles"]!.ToString(), Alarm("latency").ContainsKey("statistic")),
        Is.EqualTo(("p99", "ignore", false)));

    [TestCase("target-errors", "IF(requests >= 20, 100 * FILL(errors, 0) / requests, 0)", "HTTPCode_Target_5XX_Count")]
    [TestCase("candidate-target-errors", "IF(requests >= 20, 100 * FILL(errors, 0) / requests, 0)", "HTTPCode_Target_5XX_Count")]
    [TestCase("balancer-errors", "IF((FILL(requests, 0) + FILL(errors, 0)) >= 20, 100 * FILL(errors, 0) / (FILL(requests, 0) + FILL(errors, 0)), 0)", "HTTPCode_ELB_5XX_Count")]
    public void Errors_are_a_share_of_enough_requests(string role, string expression, string errors)
    {
        var queries = Alarm(role)["metric_query"]!.AsArray();

        Assert.That(queries.Single(query => query!["return_data"]?.GetValue<bool>() == true)!["expression"]!.ToString(), Is.EqualTo(expression));
        Assert.That(queries.Single(query => query!["id"]!.ToString() == "errors")!["metric"]!["metric_name"]!.ToString(), Is.EqualTo(errors));
        Assert.That(queries.Single(query => query!["id"]!.ToString() == "requests")!["metric"]!["metric_name"]!.ToString(), Is.EqualTo("RequestCount"));
    }

    [Test]
    public void CloudWatch_alone_may_tell_the_topic_and_what_it_tells_is_encrypted()
    {
        var topic = Policy.In(stack.Resource("aws_sns_topic_policy"));

        Assert.That(stack.Resource("aws_sns_topic")["kms_master_key_id"]!.ToString(), Is.EqualTo(Options.KeyArn));
        Assert.That(topic["Alarms"]["Principal"]!["Service"]!.ToString(), Is.EqualTo("cloudwatch.amazonaws.com"));
        Assert.That(topic["Alarms"]["Condition"]!["ArnLike"]!["aws:SourceArn"]![0]!.ToString(), Is.EqualTo("arn:aws:cloudwatch:us-west-1:111111111111:alarm:*"));
    }

    [Test]
    public void Who_is_told_is_in_no_name() =>
        Assert.That(stack.Resources("aws_sns_topic_subscription").Single(), Has.Property("Key").Contains("subscriber-1").And.Property("Key").Not.Contains("alarms@"));

    [Test]
    public void A_topic_that_stands_already_is_told_and_nothing_is_made_of_it()
    {
        var told = Stack(Options with { Settings = new() { TopicArn = "arn:aws:sns:us-west-1:111111111111:on-call" } });

        Assert.That(told.Types, Does.Not.Contain("aws_sns_topic"));
        Assert.That(told.Resources("aws_cloudwatch_metric_alarm").Values.Select(alarm => alarm["alarm_actions"]![0]!.ToString()), Is.All.EqualTo("arn:aws:sns:us-west-1:111111111111:on-call"));
    }

    [Test]
    public void The_dashboard_has_every_alarm_its_metrics_and_its_line()
    {
        var body = JsonNode.Parse(stack.Resource("aws_cloudwatch_dashboard")["dashboard_body"]!.ToString())!["widgets"]!.AsArray();

        Assert.That(body[0]!["properties"]!["alarms"]!.AsArray().Select(arn => arn!.ToString()), Is.EquivalentTo(Names.Select(name => $"arn:aws:cloudwatch:us-west-1:111111111111:alarm:{name}")));
        Assert.That(body.Skip(1), Has.Exactly(Names.Count()).Items);
        Assert.That(body.Skip(1).Select(widget => widget!["properties"]!["annotations"]!["horizontal"]![0]!["value"]!.GetValue<double>()), Has.Some.EqualTo(8).And.Some.EqualTo(5));
        Assert.That(body.Select(widget => (widget!["x"]!.GetValue<int>(), widget["y"]!.GetValue<int>())), Is.Unique);
    }

    [Test]
    public void What_is_set_to_null_is_not_watched() =>
        Assert.That(Stack(Options with { Settings = Options.Settings with { Latency = null } }).ToString(), Does.Not.Contain("TargetResponseTime"));

    private IEnumerable<string> Names => stack.Resources("aws_cloudwatch_metric_alarm").Values.Select(alarm => alarm["alarm_name"]!.ToString());

    private JsonObject Alarm(string role) => stack.Resources("aws_cloudwatch_metric_alarm").Values.Single(alarm => alarm["alarm_name"]!.ToString() == $"card-web/{role}");

    private static JsonObject Without(JsonObject resource, params string[] names) =>
        new(resource.Where(entry => !names.Contains(entry.Key) && entry.Key != "//").Select(entry => KeyValuePair.Create(entry.Key, entry.Value?.DeepClone())));

    private static ModuleStack Stack(WatchOptions options) => new(stack => _ = new Watch(stack, "watch", options));
}
