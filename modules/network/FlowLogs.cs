namespace CardWeb.Tf.Modules;

/// <summary>The flow log of a VPC, and the bucket that it is delivered to.</summary>
internal sealed class FlowLogs : Construct
{
    internal FlowLogs(Construct scope, string id, FlowLogSettings settings, string vpcId, Names names, AwsAccount account)
        : base(scope, id)
    {
        var name = names.Bucket(FlowLogSettings.BucketRole, account);
        var bucket = new FlowLogBucket(this, "flow-logs", name, account, settings.Days);
        _ = new FlowLog(this, "log", new FlowLogConfig
        {
            VpcId = vpcId,
            TrafficType = settings.Traffic.ToString().ToUpperInvariant(),
            MaxAggregationInterval = settings.AggregationSeconds,
            LogDestinationType = "s3",
            LogDestination = account.Bucket(name),
            Tags = Names.Tag(names.Of("flow-logs")),
            DependsOn = [bucket.Delivers],
        });
    }
}
