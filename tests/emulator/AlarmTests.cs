using System.Xml.Linq;

namespace CardWeb.Tf.Tests.Emulation;

/// <summary>Alarms that other hands switch off, and on again.</summary>
public sealed class AlarmTests
{
    private Cluster _cluster = null!;

    [SetUp]
    public async Task NewCluster() => _cluster = await Cluster.NewAsync();

    [Test]
    public async Task An_alarm_says_whether_it_tells_anybody()
    {
        await CallAsync(
            "PutMetricAlarm",
            ("AlarmName", "card-web/latency"),
            ("Namespace", "AWS/ApplicationELB"),
            ("MetricName", "TargetResponseTime"),
            ("Statistic", "Average"),
            ("Period", "60"),
            ("EvaluationPeriods", "1"),
            ("Threshold", "1"),
            ("ComparisonOperator", "GreaterThanOrEqualToThreshold"));

        Assert.That(await IsEnabledAsync(), Is.EqualTo("true"));
        await CallAsync("DisableAlarmActions", ("AlarmNames.member.1", "card-web/latency"));
        Assert.That(await IsEnabledAsync(), Is.EqualTo("false"));
        await CallAsync("EnableAlarmActions", ("AlarmNames.member.1", "card-web/latency"));
        Assert.That(await IsEnabledAsync(), Is.EqualTo("true"));
    }

    private async Task<string?> IsEnabledAsync() => (await CallAsync("DescribeAlarms")).Text("ActionsEnabled");

    private Task<XElement> CallAsync(string action, params (string Name, string Value)[] parameters) => _cluster.Aws.CallAsync("monitoring", action, parameters);
}
