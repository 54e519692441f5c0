namespace CardWeb.Tf.Modules;

/// <summary>What a <see cref="DeliveryBucket"/> is made of.</summary>
internal sealed record DeliveryBucketOptions
{
    /// <summary>The bucket's name.</summary>
    public required string Name { get; init; }

    /// <summary>The account that owns it.</summary>
    public required AwsAccount Account { get; init; }

    /// <summary>The key that encrypts it; null: S3's own.</summary>
    public string? KeyArn { get; init; }

    /// <summary>The bucket of the account that takes access logs; null: none.</summary>
    public string? AccessLogBucket { get; init; }

    /// <summary>How many days a record is kept.</summary>
    public required int Days { get; init; }

    /// <summary>Whether destroying it destroys what is in it.</summary>
    public bool DestroyFull { get; init; }
}
