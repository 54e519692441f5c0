namespace CardWeb.Tf.Modules;

/// <summary>Who is told when an alarm goes off, and when all is well again.</summary>
public sealed record Subscriber
{
    /// <summary>How. Default: by mail.</summary>
    public SubscriberProtocol Protocol { get; init; } = SubscriberProtocol.Email;

    /// <summary>Where: a mail address, a URL that begins with <c>https://</c>, a telephone number such as <c>+14155550123</c>, or the ARN of a queue or function.</summary>
    public required string Endpoint { get; init; }
}
