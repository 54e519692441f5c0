namespace CardWeb.Tf.Modules;

/// <summary>How a subscriber is told. See https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html</summary>
public enum SubscriberProtocol
{
    /// <summary>By mail, once who reads it has followed the link in AWS's first one.</summary>
    Email,

    /// <summary>By a call of a web page, once it has confirmed AWS's first one.</summary>
    Https,

    /// <summary>By text message.</summary>
    Sms,

    /// <summary>By a message in a queue of SQS, whose policy lets the topic send.</summary>
    Sqs,

    /// <summary>By a Lambda function, which lets the topic call it.</summary>
    Lambda,
}
