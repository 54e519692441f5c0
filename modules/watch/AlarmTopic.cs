using System.Globalization;

namespace CardWeb.Tf.Modules;

/// <summary>Where the account's alarms are told, encrypted, and who hears them.</summary>
internal sealed class AlarmTopic : Construct
{
    private readonly SnsTopic topic;

    internal AlarmTopic(Construct scope, string id, IReadOnlyList<Subscriber> subscribers, Names names, AwsAccount account, string? keyArn)
        : base(scope, id)
    {
        topic = new SnsTopic(this, "topic", new SnsTopicConfig { Name = names.Topic, KmsMasterKeyId = keyArn, Tags = Names.Tag(names.Topic) });
        _ = new SnsTopicPolicy(this, "policy", new SnsTopicPolicyConfig
        {
            Arn = topic.Arn,
            Policy = PolicyText.Of(Alarms(account, account.Topic(names.Topic))),
        });
        foreach (var (number, subscriber) in subscribers.Index())
        {
            Subscribe(number + 1, subscriber);
        }
    }

    internal string Arn => topic.Arn;

    // Numbers, not addresses: who is told stays out of the names that every plan and report shows.
    private void Subscribe(int number, Subscriber subscriber) =>
        _ = new SnsTopicSubscription(this, string.Create(CultureInfo.InvariantCulture, $"subscriber-{number}"), new SnsTopicSubscriptionConfig
        {
            TopicArn = topic.Arn,
            Protocol = subscriber.Protocol.ToTerraform(),
            Endpoint = subscriber.Endpoint.ToTerraformLiteral(),
        });

    private static PolicyStatement Alarms(AwsAccount account, string topic) => new()
    {
        Sid = "Alarms",
        Principal = PolicyStatement.By("Service", "cloudwatch.amazonaws.com"),
        Action = ["sns:Publish"],
        Resource = [topic],
        Condition = new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>(StringComparer.Ordinal)
        {
            ["StringEquals"] = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["aws:SourceAccount"] = [account.Id] },
            ["ArnLike"] = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["aws:SourceArn"] = [account.Alarm("*")] },
        },
    };
}
