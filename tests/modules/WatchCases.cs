using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>For each kind of options of alarms the sets that together differ in every option.</summary>
public static class WatchCases
{
    private static readonly AlarmRule Quick = new() { Threshold = 7, PeriodSeconds = 120, EvaluationPeriods = 9, DatapointsToAlarm = 3 };

    /// <summary>Alarms in which everything differs from its default.</summary>
    public static AlarmSettings Settings { get; } = new()
    {
        Subscribers = [new() { Protocol = SubscriberProtocol.Https, Endpoint = "https://example.com/alarms" }],
        MinimumRequests = 50,
        UnhealthyHosts = Quick,
        HealthyHosts = Quick,
        TargetErrors = Quick,
        BalancerErrors = Quick,
        Latency = Quick,
        RejectedConnections = Quick,
        FleetSize = Quick,
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<OptionCase> All { get; } =
    [
        OptionCase.Of(new() { Threshold = 1 }, Quick, (TerraformStack stack, AlarmRule rule) => Build(stack, Settings with { Latency = rule })),
        OptionCase.Of(new() { Protocol = SubscriberProtocol.Https, Endpoint = "https://example.com/other" }, Settings.Subscribers[0], (TerraformStack stack, Subscriber subscriber) => Build(stack, Settings with { Subscribers = [subscriber] })),
        OptionCase.Of(new() { Endpoint = "+14155550123", Protocol = SubscriberProtocol.Sms }, new() { Endpoint = "+14155550123" }, (TerraformStack stack, Subscriber subscriber) =>
            Build(stack, Settings with { Subscribers = [subscriber with { Endpoint = subscriber.Protocol == SubscriberProtocol.Sms ? "+14155550123" : "alarms@company.example" }] })),
        OptionCase.Of(new() { Subscribers = [new() { Endpoint = "alarms@company.example" }] }, Settings, (Action<TerraformStack, AlarmSettings>)Build),
        OptionCase.Of(new() { TopicArn = "arn:aws:sns:us-west-1:111111111111:other" }, new() { TopicArn = "arn:aws:sns:us-west-1:111111111111:on-call" }, (Action<TerraformStack, AlarmSettings>)Build),
        OptionCase.Of(WatchTests.Options with { Names = new("other", "other", "other"), Account = new("222222222222", "eu-west-1"), Settings = Settings, KeyArn = "other", BalancerArnSuffix = "app/other/1", Groups = [], Fleets = [] }, WatchTests.Options, (stack, options) => _ = new Watch(stack, "watch", options)),
        OptionCase.Of(stack => (WatchTests.Options, WatchTests.Options with { After = [new TerraformResource(stack, "awaited", new TerraformResourceConfig { TerraformResourceType = "terraform_data" })] }), (stack, options) => _ = new Watch(stack, "watch", options)),
        OptionCase.Of(new("other", "other"), WatchTests.Options.Groups[1], (TerraformStack stack, WatchedGroup group) => Build(stack, WatchTests.Options with { Groups = [group] })),
        OptionCase.Of(new("other", "other", 1), new("candidate", "card-web-fleet", 8), (TerraformStack stack, WatchedFleet fleet) => Build(stack, WatchTests.Options with { Fleets = [fleet] })),
    ];

    private static void Build(TerraformStack stack, AlarmSettings settings) => Build(stack, WatchTests.Options with { Settings = settings });

    private static void Build(TerraformStack stack, WatchOptions options) => _ = new Watch(stack, "watch", options);
}
