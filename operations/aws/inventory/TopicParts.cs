namespace CardWeb.Tf.Operations.Aws.Inventory;

/// <summary>Whom the topics tell.</summary>
internal sealed class TopicParts(AwsAccess access) : IPartReader
{
    private readonly PagedQuery _query = new(access, "sns", "2010-03-31");

    public async Task<IReadOnlyList<FoundPart>> ReadAsync(InventoryQuestion question, CancellationToken cancel)
    {
        var each = await Task.WhenAll(question.Topics.Select(topic => OfAsync(topic, cancel)));
        return [.. each.SelectMany(parts => parts)];
    }

    public void Dispose() => _query.Dispose();

    private async Task<IReadOnlyList<FoundPart>> OfAsync(string topic, CancellationToken cancel) =>
    [
        .. (await _query.AllAsync("ListSubscriptionsByTopic", [new("TopicArn", topic)], cancel)).Members("Subscriptions").Select(subscription => new FoundPart(
            PartKind.Subscription, topic, subscription.Text("SubscriptionArn"), $"{subscription.Text("Protocol")} {subscription.Text("Endpoint")}")),
    ];
}
