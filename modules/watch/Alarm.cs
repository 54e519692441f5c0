namespace CardWeb.Tf.Modules;

/// <summary>One alarm, which tells a topic when it goes off and when all is well again.</summary>
internal sealed class Alarm : Construct
{
    private const string Result = "result";

    internal Alarm(Construct scope, string id, AlarmDefinition definition, string name, string topicArn, IReadOnlyList<ITerraformDependable> after)
        : base(scope, id)
    {
        var config = new CloudwatchMetricAlarmConfig
        {
            AlarmName = name,
            AlarmDescription = definition.Description,
            ComparisonOperator = definition.Below ? "LessThanThreshold" : "GreaterThanOrEqualToThreshold",
            Threshold = definition.Limit,
            EvaluationPeriods = definition.Rule.EvaluationPeriods,
            DatapointsToAlarm = definition.Rule.DatapointsToAlarm ?? definition.Rule.EvaluationPeriods,
            TreatMissingData = definition.Below ? "missing" : "notBreaching",
            ActionsEnabled = true,
            AlarmActions = [topicArn],
            OkActions = [topicArn],
            Tags = Names.Tag(name),
        };
        if (definition.Below)
        {
            MakeOnceServersServe(config, topicArn, after);
        }

        Look(config, definition);
        _ = new CloudwatchMetricAlarm(this, "alarm", config);
    }

    // A new alarm knows no data, and tells no one of that: the state of "no data" is told when it is entered. So silence is told later,
    // and not at a first deployment, whose balancer has counted nothing yet.
    private static void MakeOnceServersServe(CloudwatchMetricAlarmConfig config, string topicArn, IReadOnlyList<ITerraformDependable> after)
    {
        config.InsufficientDataActions = [topicArn];
        config.DependsOn = after is [] ? null : [.. after];
    }

    private static void Look(CloudwatchMetricAlarmConfig config, AlarmDefinition definition)
    {
        if (definition.Expression is { } expression)
        {
            config.MetricQuery = definition.Metrics.Select(metric => Query(metric.Key, metric.Value, definition.Rule))
                .Append(new CloudwatchMetricAlarmMetricQuery { Id = Result, Expression = expression, Label = definition.Title, ReturnData = true }).ToArray();
            return;
        }

        var metric = definition.Metrics.Values.Single();
        config.Namespace = metric.Namespace;
        config.MetricName = metric.Name;
        config.Dimensions = metric.Dimensions.ToDictionary();
        config.Period = definition.Rule.PeriodSeconds;
        config.Statistic = metric.IsPercentile ? null : metric.Statistic;
        config.ExtendedStatistic = metric.IsPercentile ? metric.Statistic : null;

        // Of fewer requests than it takes to tell a percentile nothing is said.
        config.EvaluateLowSampleCountPercentiles = metric.IsPercentile ? "ignore" : null;
    }

    private static CloudwatchMetricAlarmMetricQuery Query(string id, Metric metric, AlarmRule rule) => new()
    {
        Id = id,
        Metric = new CloudwatchMetricAlarmMetricQueryMetric
        {
            Namespace = metric.Namespace,
            MetricName = metric.Name,
            Stat = metric.Statistic,
            Period = rule.PeriodSeconds,
            Dimensions = metric.Dimensions.ToDictionary(),
        },
    };
}
