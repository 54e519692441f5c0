using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>What alarms take and refuse.</summary>
public sealed class AlarmRulesTests
{
    private const string Topic = "arn:aws:sns:us-west-1:111111111111:on-call";

    private static readonly AlarmSettings Told = new() { Subscribers = [new() { Endpoint = "alarms@company.example" }] };

    private static IEnumerable<TestCaseData> Taken =>
    [
        Rule.Taken("the defaults", Told),
        Rule.Taken("all there is", WatchCases.Settings),
        Rule.Taken("a topic that stands already", new AlarmSettings { TopicArn = Topic }),
        Rule.Taken("every protocol", new AlarmSettings
        {
            Subscribers =
            [
                new() { Protocol = SubscriberProtocol.Https, Endpoint = "https://example.com/alarms?team=web" },
                new() { Protocol = SubscriberProtocol.Sms, Endpoint = "+14155550123" },
                new() { Protocol = SubscriberProtocol.Sqs, Endpoint = "arn:aws:sqs:us-west-1:111111111111:alarms" },
                new() { Protocol = SubscriberProtocol.Lambda, Endpoint = "arn:aws:lambda:us-west-1:111111111111:function:alarms" },
            ],
        }),
        Rule.Taken("a whole day", Told with { Latency = new() { Threshold = 1, PeriodSeconds = 3600, EvaluationPeriods = 24, DatapointsToAlarm = 1 } }),
    ];

    private static IEnumerable<TestCaseData> Refused =>
    [
        Rule.Refused(new AlarmSettings(), "Subscribers must name a subscriber, or TopicArn a topic: alarms need a subscriber or a TopicArn, got: none. Add a subscriber, set TopicArn, or leave Alarms out."),
        Rule.Refused(Told with { TopicArn = Topic }, "Subscribers must be left out beside TopicArn, whose subscribers its owner names."),
        Rule.Refused(new AlarmSettings { TopicArn = "on-call" }, "TopicArn must be the ARN of a topic, arn:aws:sns:<region>:<account>:<name>, got: \"on-call\"."),
        Rule.Refused(Told with { Subscribers = [.. Told.Subscribers, .. Told.Subscribers] }, "Subscribers must name each once, got: Subscriber { Protocol = Email, Endpoint = alarms@company.example }, Subscriber { Protocol = Email, Endpoint = alarms@company.example }."),
        Rule.Refused(Who(SubscriberProtocol.Email, "alarms"), "Subscribers[0].Endpoint must be a mail address such as alarms@example.com for Email, got: \"alarms\"."),
        Rule.Refused(Who(SubscriberProtocol.Https, "http://example.com/"), "Subscribers[0].Endpoint must be a URL such as https://example.com/alarms for Https, got: \"http://example.com/\"."),
        Rule.Refused(Who(SubscriberProtocol.Sms, "415 555"), "Subscribers[0].Endpoint must be a telephone number with + and its country such as +14155550123 for Sms, got: \"415 555\"."),
        Rule.Refused(Who(SubscriberProtocol.Sqs, "alarms"), "Subscribers[0].Endpoint must be the ARN of a queue that is not FIFO, arn:aws:sqs:<region>:<account>:<name> for Sqs, got: \"alarms\"."),
        Rule.Refused(Who(SubscriberProtocol.Sqs, "arn:aws:sqs:us-west-1:111111111111:alarms.fifo"), "Subscribers[0].Endpoint must be the ARN of a queue that is not FIFO, arn:aws:sqs:<region>:<account>:<name> for Sqs, got: \"arn:aws:sqs:us-west-1:111111111111:alarms.fifo\"."),
        Rule.Refused(Who(SubscriberProtocol.Https, "https://example.com:65536/"), "Subscribers[0].Endpoint must be a URL such as https://example.com/alarms for Https, got: \"https://example.com:65536/\"."),
        Rule.Refused(Who(SubscriberProtocol.Https, "https://example.com:0/"), "Subscribers[0].Endpoint must be a URL such as https://example.com/alarms for Https, got: \"https://example.com:0/\"."),
        Rule.Refused(Who(SubscriberProtocol.Lambda, "alarms"), "Subscribers[0].Endpoint must be the ARN of a function, arn:aws:lambda:<region>:<account>:function:<name> for Lambda, got: \"alarms\"."),
        Rule.Refused(Who((SubscriberProtocol)9, "alarms"), "Subscribers[0].Protocol must be one of Email, Https, Sms, Sqs, Lambda, got: 9."),
        Rule.Refused(Told with { MinimumRequests = 0 }, "MinimumRequests must be 1 or more, got: 0."),
        Rule.Refused(Told with { Latency = new() { Threshold = -1 } }, "Latency.Threshold must be above 0, got: -1."),
        Rule.Refused(Told with { RejectedConnections = new() { Threshold = 0 } }, "RejectedConnections.Threshold must be above 0, got: 0."),
        Rule.Refused(Told with { TargetErrors = new() { Threshold = 101 } }, "TargetErrors.Threshold must be 100 percent at most, got: 101."),
        Rule.Refused(Told with { BalancerErrors = new() { Threshold = 101 } }, "BalancerErrors.Threshold must be 100 percent at most, got: 101."),
        Rule.Refused(Told with { FleetSize = new() { Threshold = 101 } }, "FleetSize.Threshold must be 100 percent at most, got: 101."),
        Rule.Refused(Told with { UnhealthyHosts = new() { Threshold = 1, PeriodSeconds = 90 } }, "UnhealthyHosts.PeriodSeconds must be between 60 and 3600 seconds, whole minutes, got: 90."),
        Rule.Refused(Told with { HealthyHosts = new() { Threshold = 1, PeriodSeconds = 3660 } }, "HealthyHosts.PeriodSeconds must be between 60 and 3600 seconds, whole minutes, got: 3660."),
        Rule.Refused(Told with { RejectedConnections = new() { Threshold = 1, EvaluationPeriods = 0 } }, "RejectedConnections.EvaluationPeriods must be 1 or more, and together with periods of 60 seconds a day at most, got: 0."),
        Rule.Refused(Told with { Latency = new() { Threshold = 1, EvaluationPeriods = 1441 } }, "Latency.EvaluationPeriods must be 1 or more, and together with periods of 60 seconds a day at most, got: 1441."),
        Rule.Refused(Told with { Latency = new() { Threshold = 1, DatapointsToAlarm = 6 } }, "Latency.DatapointsToAlarm must be between 1 and the 5 that are judged, got: 6."),
    ];

    [TestCaseSource(nameof(Taken))]
    public void It_takes(AlarmSettings settings) => Assert.That(Problems.Of(new AlarmSettingsValidator(), settings), Is.Empty);

    [TestCaseSource(nameof(Refused))]
    public void It_refuses(AlarmSettings settings, string problem) => Assert.That(Problems.Of(new AlarmSettingsValidator(), settings), Is.EqualTo([problem]));

    private static AlarmSettings Who(SubscriberProtocol protocol, string endpoint) => new() { Subscribers = [new() { Protocol = protocol, Endpoint = endpoint }] };
}
