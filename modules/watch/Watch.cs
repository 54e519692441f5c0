namespace CardWeb.Tf.Modules;

/// <summary>The alarms of a cluster, whom they tell, and the dashboard that shows them.</summary>
public sealed class Watch : Construct
{
    /// <summary>Makes it all.</summary>
    public Watch(Construct scope, string id, WatchOptions options)
        : base(scope, id)
    {
        var settings = new AlarmSettingsValidator().Checked(options.Settings);
        var topic = settings.TopicArn ?? new AlarmTopic(this, "topic", settings.Subscribers, options.Names, options.Account, options.KeyArn).Arn;
        AlarmDefinition[] alarms =
        [
            .. options.Groups.SelectMany(group => new TargetAlarms(settings, options.BalancerArnSuffix, group).All),
            .. BalancerAlarms.Of(settings, options.BalancerArnSuffix),
            .. options.Fleets.SelectMany(fleet => FleetAlarms.Of(settings, fleet)),
        ];
        foreach (var alarm in alarms)
        {
            _ = new Alarm(this, alarm.Role, alarm, options.Names.Alarm(alarm.Role), topic, options.After);
        }

        DashboardUrl = new Dashboard(this, "dashboard", options.Names, options.Account, alarms).Url;
    }

    /// <summary>Where the dashboard opens.</summary>
    public string DashboardUrl { get; }
}
