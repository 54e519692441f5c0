namespace CardWeb.Tf.Modules;

/// <summary>The flow log of a VPC, and the bucket that it is delivered to.</summary>
internal sealed class FlowLogs : Construct
{
    internal FlowLogs(Construct scope, string id, FlowLogSettings settings, string vpcId, NetworkContext context)
        : base(scope, id)
    {
        var name = context.Names.Bucket(FlowLogSettings.BucketRole, context.Account);
        var bucket = new DeliveryBucket(this, "flow-logs", new DeliveryBucketOptions
        {
            Name = name,
            Account = context.Account,
            KeyArn = context.KeyArn,
            AccessLogBucket = context.AccessLogBucket,
            Days = settings.Days,
            DestroyFull = settings.DestroyWithEnvironment,
        });
        _ = new FlowLog(this, "log", new FlowLogConfig
        {
            VpcId = vpcId,
            TrafficType = settings.Traffic.ToString().ToUpperInvariant(),
            MaxAggregationInterval = settings.AggregationSeconds,
            LogDestinationType = "s3",
            LogDestination = context.Account.Bucket(name),
            Tags = Names.Tag(context.Names.Of("flow-logs")),
            DependsOn = [bucket.Delivers],
        });
    }
}
