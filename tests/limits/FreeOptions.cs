using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Limits;

/// <summary>Options without a limit of AWS's that they could be held to, and why.</summary>
internal static class FreeOptions
{
    private const string Handed = "The stack hands it on from what it has made or named: no user sets it.";

    /// <summary>Kinds of options of which no setting is part.</summary>
    internal static IReadOnlyDictionary<Type, string> Kinds { get; } = new Dictionary<Type, string>
    {
        [typeof(ApplyRoleOptions)] = Handed,
        [typeof(PlanRoleOptions)] = Handed,
        [typeof(StateStore)] = Handed,
        [typeof(StateBucketOptions)] = "Its name is EnvironmentSettings.StateBucket, its days are DeliverySettings's: SettingsCheckTests and StateRulesTests hold them.",
        [typeof(AccessLogBucketOptions)] = "Its name follows from EnvironmentSettings.StateBucket, its days are DeliverySettings's: StateRulesTests holds them.",
        [typeof(BalancerLogsOptions)] = Handed,
        [typeof(SiteNamesOptions)] = Handed,
        [typeof(WatchedFleet)] = Handed,
        [typeof(WatchedGroup)] = Handed,
        [typeof(WebServerOptions)] = Handed,
        [typeof(AwsAccount)] = "It is made of EnvironmentSettings.AccountId and Region: SettingsCheckTests holds them.",
        [typeof(Names)] = "It is made of EnvironmentSettings.NamePrefix, which RefusedByAwsTests holds.",
    };

    /// <summary>Single options.</summary>
    internal static IReadOnlyDictionary<string, string> Options { get; } = new Dictionary<string, string>
    {
        ["SecurityGroupsOptions.VpcId"] = Handed,
        ["CertificateOptions.ZoneId"] = "It is DomainSettings.ZoneId, which RefusedByAwsTests holds.",
    };
}
