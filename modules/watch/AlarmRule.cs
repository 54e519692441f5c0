namespace CardWeb.Tf.Modules;

/// <summary>When an alarm goes off. See https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-evaluation.html</summary>
public sealed record AlarmRule
{
    /// <summary>From which value on it is bad, above 0, in the unit of the alarm; for hosts that are healthy, below which.</summary>
    public required double Threshold { get; init; }

    /// <summary>How many seconds are one look: 60 to 3600, whole minutes, for the balancer tells a value each minute. Default: 60.</summary>
    public int PeriodSeconds { get; init; } = 60;

    /// <summary>How many looks in a row are judged, 1 or more; together a day at most. Default: 5.</summary>
    public int EvaluationPeriods { get; init; } = 5;

    /// <summary>How many of these looks must be bad, 1 to all of them. Default: all of them.</summary>
    public int? DatapointsToAlarm { get; init; }
}
