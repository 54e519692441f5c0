namespace CardWeb.Tf.Modules;

/// <summary>The log of a firewall, a line for each request, and the bucket that it is delivered to.</summary>
internal sealed class FirewallLogs : Construct
{
    internal FirewallLogs(Construct scope, string id, FirewallLogSettings settings, string aclArn, FirewallOptions options)
        : base(scope, id)
    {
        var name = options.Names.FirewallLogBucket(options.Account);
        var bucket = new DeliveryBucket(this, "firewall-logs", new DeliveryBucketOptions
        {
            Name = name,
            Account = options.Account,
            KeyArn = options.KeyArn,
            AccessLogBucket = options.AccessLogBucket,
            Days = settings.Days,
            DestroyFull = settings.DestroyWithEnvironment,
        });
        _ = new Wafv2WebAclLoggingConfiguration(this, "log", new Wafv2WebAclLoggingConfigurationConfig
        {
            ResourceArn = aclArn,
            LogDestinationConfigs = [options.Account.Bucket(name)],
            RedactedFields = settings.RedactedHeaders.Select(Redacted).ToArray(),
            DependsOn = [bucket.Delivers],
        });
    }

    private static Wafv2WebAclLoggingConfigurationRedactedFields Redacted(string header) =>
        new() { SingleHeader = new Wafv2WebAclLoggingConfigurationRedactedFieldsSingleHeader { Name = header } };
}
